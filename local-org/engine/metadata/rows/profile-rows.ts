import { loadCatalog } from '../../../catalog/catalog.ts';
import { metadataNameOf } from '../../access/person.ts';
import { insertSystemRow } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { childrenOf, flagOf, textOf } from '../xml.ts';

/** A deployed profile that the org does not have yet becomes one, with the permission set that stands for it. */
export function writeProfiles(org: Org, userId: string): void {
    const stock = new Set([...loadCatalog().profiles.keys()].map(metadataNameOf));
    const known = org.database.prepare('SELECT 1 AS found FROM "Profile" WHERE "Name" = ?');
    for (const { fullName, xml } of org.metadata.list('Profile')) {
        const name = decodeURIComponent(fullName);
        if (stock.has(fullName) || !xml || known.get(name)) {
            continue;
        }
        const granted = Object.fromEntries(
            childrenOf(xml, 'userPermissions')
                .filter((item) => flagOf(item, 'enabled'))
                .map((item) => [`Permissions${textOf(item, 'name') ?? ''}`, 1])
        );
        const id = insertSystemRow(
            org,
            'Profile',
            { Name: name, Description: textOf(xml, 'description') ?? null, ...granted },
            userId
        );
        insertSystemRow(
            org,
            'PermissionSet',
            {
                Name: `X${id}`,
                Label: name,
                ProfileId: id,
                IsOwnedByProfile: 1,
                IsCustom: 0,
                Type: 'Profile',
                ...granted
            },
            userId
        );
    }
    org.forgetAccess();
}
