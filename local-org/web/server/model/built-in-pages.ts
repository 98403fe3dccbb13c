import type { PageItem, RegionsModel } from '../../page-types.ts';

const item = (component: string, properties: PageItem['properties'] = {}): PageItem => ({
    id: component,
    component,
    properties
});

const tab = (id: string, title: string, body: string): PageItem => ({
    id,
    component: 'flexipage:tab',
    properties: { title, body }
});

/** The record page of an object for which nobody made one. */
export const builtInRecordPage = (label: string): RegionsModel => ({
    label: `${label} Record Page`,
    template: 'flexipage:recordHomeTemplateDesktop',
    order: ['header', 'main', 'sidebar'],
    regions: {
        header: [item('force:highlightsPanel')],
        main: [item('flexipage:tabset', { tabs: 'built-in-tabs' })],
        sidebar: [item('force:relatedListContainer')],
        'built-in-tabs': [tab('details', 'Details', 'built-in-details')],
        'built-in-details': [item('force:detailPanel')]
    }
});
