import type { Boot, PageModel, PageUser, SignInHelp } from '../../page-types.ts';
import type { PageManifest } from '../build/page-manifest.ts';
import { appOf, appsOf } from '../model/apps.ts';
import { allTabs } from '../model/tabs.ts';
import { languageOf, translatedLabels } from '../model/translations.ts';
import type { Viewer } from '../model/viewer.ts';
import { ASSETS } from './html.ts';

export interface BootParts {
    readonly viewer: Viewer;
    readonly app: string | undefined;
    readonly path: string;
    readonly model: PageModel;
    readonly answers: Readonly<Record<string, unknown>>;
    readonly manifest: PageManifest;
    readonly development: boolean;
    readonly signInHelp: SignInHelp | undefined;
}

export function bootOf(parts: BootParts): Boot {
    const { viewer, manifest } = parts;
    const labels = translatedLabels(viewer);
    return {
        user: userOf(viewer),
        organization: organizationOf(viewer),
        customPermissions: [...viewer.access.customPermissions],
        userPermissions: manifest.userPermissions.filter((name) => viewer.access.hasPermission(name)),
        app: appOf(viewer, parts.app),
        apps: appsOf(viewer),
        allTabs: allTabs(viewer),
        ...(labels ? { labels } : {}),
        icons: { sprite: `${ASSETS}${manifest.sprite}`, names: manifest.icons },
        themes: { slds1: `${ASSETS}${manifest.styles.slds1}`, slds2: `${ASSETS}${manifest.styles.slds2}` },
        page: { path: parts.path, model: parts.model },
        answers: parts.answers,
        buildKey: manifest.key,
        development: parts.development,
        ...(parts.signInHelp ? { signInHelp: parts.signInHelp } : {})
    };
}

/** A row of a table, as the database gives it. */
type Row = Readonly<Record<string, unknown>>;

const text = (row: Row | undefined, column: string): string | undefined => {
    const value = row?.[column];
    return typeof value === 'string' && value !== '' ? value : undefined;
};

function userOf(viewer: Viewer): PageUser {
    const id = viewer.access.userId;
    const row = viewer.org.database.prepare('SELECT * FROM "User" WHERE "Id" = ?').get(id);
    return {
        id,
        name: text(row, 'Name') ?? text(row, 'Username') ?? 'User',
        username: text(row, 'Username') ?? '',
        language: languageOf(viewer).split('_')[0] ?? 'en',
        locale: localeOf(text(row, 'LocaleSidKey')),
        timeZone: text(row, 'TimeZoneSidKey') ?? 'UTC',
        currency: 'USD'
    };
}

/** `en_US` -> `en-US`; what the browser does not know becomes English. */
function localeOf(key: string | undefined): string {
    try {
        return Intl.getCanonicalLocales((key ?? 'en_US').replaceAll('_', '-'))[0] ?? 'en-US';
    } catch {
        return 'en-US';
    }
}

function organizationOf(viewer: Viewer): Boot['organization'] {
    const row = viewer.org.database.prepare('SELECT "Name" FROM "Organization" LIMIT 1').get();
    return { id: viewer.org.id, name: text(row, 'Name') ?? 'Local Org' };
}
