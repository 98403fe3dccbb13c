import { childOf, childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { RecordAction, RegionsModel } from '../../page-types.ts';
import type { Viewer } from './viewer.ts';

/**
 * Actions of a record that run a Lightning component: those that its page names on the highlights panel, else those of the
 * object's layout. Others (flows, Visualforce) need what is not here.
 */
export function recordActionsOf({ org }: Viewer, object: ObjectDef, page: RegionsModel): RecordAction[] {
    return (actionsOfPage(page) ?? actionsOfLayout(org, object)).flatMap((name) => actionOf(org, name) ?? []);
}

const HIGHLIGHTS = new Set(['force:highlightsPanel', 'record_flexipage:dynamicHighlights']);

function actionsOfPage(page: RegionsModel): readonly string[] | undefined {
    const panel = Object.values(page.regions)
        .flat()
        .find(({ component }) => HIGHLIGHTS.has(component));
    const names = panel?.properties['actionNames'];
    return String(panel?.properties['enableActionsConfiguration']) === 'true' && Array.isArray(names)
        ? (names as readonly string[])
        : undefined;
}

function actionsOfLayout(org: Viewer['org'], object: ObjectDef): string[] {
    const layout = org.metadata.list('Layout').find((one) => one.fullName.startsWith(`${object.name}-`))?.xml;
    const list = layout && childOf(layout, 'platformActionList');
    if (!list) return [];
    return childrenOf(list, 'platformActionListItems')
        .filter((item) => textOf(item, 'actionType') === 'QuickAction')
        .sort((a, b) => Number(textOf(a, 'sortOrder') ?? 0) - Number(textOf(b, 'sortOrder') ?? 0))
        .map((item) => textOf(item, 'actionName') ?? '');
}

function actionOf(org: Viewer['org'], name: string): RecordAction | undefined {
    const xml = org.metadata.get('QuickAction', name)?.xml;
    const component = xml && textOf(xml, 'lightningWebComponent')?.trim();
    if (!component || textOf(xml, 'type') !== 'LightningWebComponent') return undefined;
    return {
        name,
        label: textOf(xml, 'label') ?? name,
        component: `c/${component}`,
        isScreen: textOf(xml, 'actionSubtype') !== 'Action'
    };
}
