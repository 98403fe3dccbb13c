import type { LightningElement } from 'lwc';
import type { PageModel } from '../../page-types';

export type PageComponent = typeof LightningElement;

const PAGES: Readonly<Record<PageModel['kind'], () => Promise<{ default: unknown }>>> = {
    record: () => import('shell/recordPage'),
    object: () => import('shell/objectHome'),
    app: () => import('shell/appPage'),
    component: () => import('shell/componentPage'),
    error: () => import('shell/errorPage')
};

export const loadPage = async (kind: PageModel['kind']): Promise<PageComponent> =>
    (await PAGES[kind]()).default as PageComponent;
