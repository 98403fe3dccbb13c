import { childOf, textOf } from '../../../engine/metadata/xml.ts';
import type { ErrorPageModel, PageModel } from '../../page-types.ts';
import { readFlexiPage } from './flexipage.ts';
import { objectHomeOf } from './object-home.ts';
import { withLists } from './page-lists.ts';
import { withPersonValues } from './person-values.ts';
import { recordPageOf } from './record-page.ts';
import { homePageOf } from './home-page.ts';
import { readableObject, type Viewer } from './viewer.ts';

const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

const error = (title: string, message: string): ErrorPageModel => ({ kind: 'error', title, message });

const noObject = (name: string): ErrorPageModel =>
    error(
        'This page is not available',
        `There is no object "${name}" in this org, or your profile does not let you see it. Check the address, or ask your administrator for access.`
    );

/** What stands at an address of the page, for one person in one app. */
export function pageModelOf(viewer: Viewer, app: string, path: string): PageModel {
    const [, , kind = '', ...steps] = path.split(/[?#]/)[0]?.split('/').map(decodeURIComponent) ?? [];
    switch (kind) {
        case 'r':
            return recordModel(viewer, app, steps);
        case 'o':
            return objectModel(viewer, steps[0] ?? '');
        case 'n':
            return tabModel(viewer, steps[0] ?? '');
        case 'cmp':
            return componentModel(viewer, steps[0] ?? '');
        default:
            return homePageOf(viewer, app);
    }
}

/** Object and id of a record's address: `/r/Opportunity/006…/view` or `/r/006…/view`. */
export function recordAt(viewer: Viewer, steps: readonly string[]): { object: string; id: string } {
    const [first = '', second = ''] = steps;
    const short = ID.test(first) && !ID.test(second);
    const id = short ? first : second;
    return { id, object: viewer.schema.byKeyPrefix.get(id.slice(0, 3))?.name ?? (short ? '' : first) };
}

function recordModel(viewer: Viewer, app: string, steps: readonly string[]): PageModel {
    const { object: name, id } = recordAt(viewer, steps);
    if (!ID.test(id)) {
        return error(
            'This record does not exist',
            'The address holds no record id. Open the record from a list instead.'
        );
    }
    const object = readableObject(viewer, name);
    return object ? recordPageOf(viewer, app, object) : noObject(name);
}

function objectModel(viewer: Viewer, name: string): PageModel {
    const object = readableObject(viewer, name);
    return object ? objectHomeOf(viewer, object) : noObject(name);
}

function tabModel(viewer: Viewer, name: string): PageModel {
    const missing = error(
        'This tab is not available',
        `There is no tab "${name}" in this org, or you have no access to it. Ask your administrator.`
    );
    if (name.startsWith('standard-')) {
        return name === 'standard-home' ? homePageOf(viewer, '') : objectModel(viewer, name.slice('standard-'.length));
    }
    const xml = viewer.access.canSeeTab(name) ? viewer.org.metadata.get('CustomTab', name)?.xml : undefined;
    if (!xml) return missing;
    const label = textOf(xml, 'label') ?? name;
    const page = textOf(xml, 'flexiPage');
    const component = textOf(xml, 'lwcComponent');
    if (component) return { kind: 'component', label, component: `c/${component}` };
    if (page) return appPage(viewer, page) ?? missing;
    return childOf(xml, 'customObject') ? objectModel(viewer, name) : missing;
}

function appPage(viewer: Viewer, name: string): PageModel | undefined {
    const page = readFlexiPage(viewer.org, name);
    return page && { kind: 'app', ...withPersonValues(viewer, withLists(viewer, page)) };
}

/** `c__funnelSetUp`: a component opened by its address. */
function componentModel(viewer: Viewer, name: string): PageModel {
    const bare = name.replace(/^c__/, '');
    if (viewer.org.metadata.get('LightningComponentBundle', bare)) {
        return { kind: 'component', label: bare, component: `c/${bare}` };
    }
    return error('This page is not available', `There is no Lightning component "${bare}" in this org.`);
}
