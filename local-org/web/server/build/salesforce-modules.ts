import { UnresolvedModule } from './resolve-module.ts';

/** What the deployed metadata says to modules named `@salesforce/*`. */
export interface ScopedValues {
    readonly labels: ReadonlyMap<string, string>;
    readonly staticResources: ReadonlySet<string>;
    readonly contentAssets: ReadonlySet<string>;
}

const value = (constant: unknown): string => `export default ${JSON.stringify(constant)};`;
const fromBoot = (expression: string): string => `import { boot } from 'host/boot';\nexport default ${expression};`;
const quoted = (text: string): string => JSON.stringify(text);

/** Source text of one `@salesforce/*` module. @throws UnresolvedModule when the org lacks what it names */
export function salesforceModuleText(id: string, values: ScopedValues): string {
    const [, kind = '', ...segments] = id.split('/');
    const rest = segments.join('/');
    switch (kind) {
        case 'label':
            return labelModule(rest, values);
        case 'schema':
            return value(schemaId(rest));
        case 'user':
            return fromBoot(rest === 'isGuest' ? 'false' : 'boot.user.id');
        case 'customPermission':
            return fromBoot(`boot.customPermissions.includes(${quoted(rest)}) || undefined`);
        case 'userPermission':
            return fromBoot(`boot.userPermissions.includes(${quoted(rest)}) || undefined`);
        case 'resourceUrl':
            return value(resourceUrl(rest, values));
        case 'contentAssetUrl':
            return value(contentAssetUrl(rest, values));
        case 'messageChannel':
            return value({ messageChannelName: rest });
        case 'client':
            return fromBoot(`window.matchMedia('(max-width: 47.9em)').matches ? 'Small' : 'Large'`);
        case 'i18n':
            return i18nText(rest);
        case 'gate':
            return 'export default { isOpen: () => false };';
        case 'accessCheck':
        case 'featureFlag':
            return value(false);
        case 'apex':
        case 'apexContinuation':
            throw new UnresolvedModule(`${id}: Apex does not run here.`);
        case 'community':
        case 'site':
            throw new UnresolvedModule(`${id}: there are no Experience Cloud sites here.`);
        default:
            throw new UnresolvedModule(`${id} is not provided here.`);
    }
}

/** The label as it was written; the page knows whether the person reads another language. */
function labelModule(rest: string, values: ScopedValues): string {
    const name = rest.slice(rest.indexOf('.') + 1);
    const text = values.labels.get(name);
    if (text === undefined) {
        throw new UnresolvedModule(`There is no custom label ${name} in this org: deploy it first.`);
    }
    return `import { labelText } from 'host/labels';\nexport default labelText(${quoted(name)}, ${quoted(text)});`;
}

function schemaId(rest: string): { objectApiName: string; fieldApiName?: string } {
    const dot = rest.indexOf('.');
    if (dot < 0) return { objectApiName: rest };
    return { fieldApiName: rest.slice(dot + 1), objectApiName: rest.slice(0, dot) };
}

function resourceUrl(rest: string, values: ScopedValues): string {
    if (!values.staticResources.has(rest)) {
        throw new UnresolvedModule(`There is no static resource ${rest} in this org: deploy it first.`);
    }
    return `/resource/${rest}`;
}

function contentAssetUrl(rest: string, values: ScopedValues): string {
    if (!values.contentAssets.has(rest)) {
        throw new UnresolvedModule(`There is no content asset ${rest} in this org: deploy it first.`);
    }
    return `/file-asset/${rest}`;
}

// What the signed-in person's settings decide comes with the page; base components bring the other constants.
const PERSONAL: Readonly<Record<string, string>> = {
    lang: 'boot.user.language',
    locale: 'boot.user.locale',
    timeZone: 'boot.user.timeZone',
    currency: 'boot.user.currency'
};

function i18nText(rest: string): string {
    const expression = PERSONAL[rest];
    if (!expression) throw new UnresolvedModule(`@salesforce/i18n/${rest} is not provided here.`);
    return fromBoot(expression);
}
