import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { AppPageModel } from '../../page-types.ts';
import { readFlexiPage } from './flexipage.ts';
import { withLists } from './page-lists.ts';
import { withPersonValues } from './person-values.ts';
import type { Viewer } from './viewer.ts';

/** The home page: what the app assigns, else the org's only home page, else a built-in one. */
export function homePageOf(viewer: Viewer, app: string): AppPageModel {
    const name = assigned(viewer, app) ?? onlyHomePage(viewer);
    const page = name && readFlexiPage(viewer.org, name);
    return page ? { kind: 'app', ...withPersonValues(viewer, withLists(viewer, page)), label: 'Home' } : BUILT_IN;
}

const BUILT_IN: AppPageModel = {
    kind: 'app',
    label: 'Home',
    template: 'home:desktopTemplate',
    order: ['main'],
    regions: { main: [{ id: 'recent', component: 'shell:homeLists', properties: {} }] }
};

function assigned(viewer: Viewer, app: string): string | undefined {
    const xml = viewer.org.metadata.get('CustomApplication', app)?.xml;
    const override =
        xml &&
        childrenOf(xml, 'actionOverrides').find(
            (one) => textOf(one, 'pageOrSobjectType') === 'standard-home' && textOf(one, 'type') === 'Flexipage'
        );
    return override && textOf(override, 'content');
}

function onlyHomePage(viewer: Viewer): string | undefined {
    const pages = viewer.org.metadata
        .list('FlexiPage')
        .filter((page) => page.xml && textOf(page.xml, 'type') === 'HomePage');
    return pages.length === 1 ? pages[0]?.fullName : undefined;
}
