import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

interface NavItemsConfig {
    readonly formFactor?: string;
    readonly navItemNames?: readonly string[];
    readonly page?: number;
    readonly pageSize?: number;
}

/** Items of the navigation menu, a page at a time. */
export const getNavItems = requestAdapter(({ formFactor, navItemNames, page, pageSize }: NavItemsConfig) => {
    const query = new URLSearchParams();
    if (formFactor) query.set('formFactor', formFactor);
    if (navItemNames?.length) query.set('navItemNames', navItemNames.join(','));
    if (page !== undefined) query.set('page', String(page));
    if (pageSize !== undefined) query.set('pageSize', String(pageSize));
    return request<unknown>(`${UI_API}/nav-items?${query.toString()}`);
});
