import { loadCatalog, type CatalogProfile } from '../catalog/catalog.ts';
import { writeSystemGroups } from './dml/standard/groups.ts';
import { insertSystemRow } from './dml/system-rows.ts';
import type { Org } from './org.ts';
import { fieldOf, objectOf, type PicklistValue } from './schema/schema.ts';
import { forecastCategoryName } from './stages.ts';
import { setPassword } from './access/credentials.ts';

export interface Administrator {
    readonly username: string;
    readonly password: string;
    readonly firstName?: string;
    readonly lastName?: string;
}

/** Fills an empty database with the rows that every org has from its first day. */
export function fillNewOrg(org: Org, administrator: Administrator, organizationName: string): void {
    const userId = org.ids.next('005');
    const add: Add = (object, values) => insertSystemRow(org, object, values, userId);
    add('Organization', {
        Id: org.id,
        Name: organizationName,
        OrganizationType: 'Developer Edition',
        IsSandbox: 0,
        InstanceName: 'LOCAL',
        DefaultAccountAccess: 'Edit',
        DefaultContactAccess: 'ControlledByParent',
        DefaultOpportunityAccess: 'Edit',
        DefaultLeadAccess: 'ReadWriteTransfer',
        DefaultCampaignAccess: 'All'
    });
    const profiles = new Map(
        [...loadCatalog().profiles].map(([name, profile]) => [name, addProfile(add, name, profile)])
    );
    addAdministrator(org, userId, profiles.get('System Administrator') as string, administrator);
    add('Pricebook2', { Name: 'Standard Price Book', IsActive: 1, IsStandard: 1 });
    add('BusinessHours', { Name: 'Default', IsActive: 1, IsDefault: 1, ...allDay() });
    writeStages(org, userId);
    writeSystemGroups(org, userId);
}

type Add = (object: string, values: Record<string, string | number | null>) => string;

/** A profile, and the permission set that stands for it in queries of assignments. */
function addProfile(add: Add, name: string, { userPermissions }: CatalogProfile): string {
    const granted = Object.fromEntries(userPermissions.map((permission) => [`Permissions${permission}`, 1]));
    const id = add('Profile', { Name: name, ...granted });
    add('PermissionSet', {
        Name: `X${id}`,
        Label: name,
        ProfileId: id,
        IsOwnedByProfile: 1,
        IsCustom: 0,
        Type: 'Profile',
        ...granted
    });
    return id;
}

function addAdministrator(
    org: Org,
    userId: string,
    profileId: string,
    { username, password, firstName, lastName }: Administrator
): void {
    const last = lastName ?? 'Administrator';
    insertSystemRow(
        org,
        'User',
        {
            Id: userId,
            Username: username,
            Email: username,
            FirstName: firstName ?? null,
            LastName: last,
            Name: firstName ? `${firstName} ${last}` : last,
            Alias: username.slice(0, 8),
            CommunityNickname: username.split('@')[0] ?? username,
            IsActive: 1,
            ProfileId: profileId
        },
        userId
    );
    setPassword(org, userId, password);
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Open around the clock: what an org has until somebody sets other hours. */
const allDay = (): Record<string, string> =>
    Object.fromEntries(
        DAYS.flatMap((day) => [
            [`${day}StartTime`, '00:00:00.000Z'],
            [`${day}EndTime`, '00:00:00.000Z']
        ])
    );

const valuesOf = (org: Org, object: string, field: string): readonly PicklistValue[] => {
    const found = objectOf(org.schema(), object);
    return (found && fieldOf(found, field)?.picklist?.values) ?? [];
};

/** Makes the rows of OpportunityStage and LeadStatus follow their value sets. Rows keep their ids. */
export function writeStages(org: Org, userId: string): void {
    replaceRows(
        org,
        'OpportunityStage',
        userId,
        valuesOf(org, 'Opportunity', 'StageName').map((value, index) => ({
            MasterLabel: value.label,
            ApiName: value.value,
            IsActive: Number(value.isActive),
            SortOrder: index + 1,
            IsClosed: Number(value.isClosed ?? false),
            IsWon: Number(value.isWon ?? false),
            ForecastCategory: value.forecastCategory ?? 'Pipeline',
            ForecastCategoryName: forecastCategoryName(value.forecastCategory ?? 'Pipeline'),
            DefaultProbability: value.probability ?? 0
        }))
    );
    replaceRows(
        org,
        'LeadStatus',
        userId,
        valuesOf(org, 'Lead', 'Status')
            .filter((value) => value.isActive)
            .map((value, index) => ({
                MasterLabel: value.label,
                ApiName: value.value,
                SortOrder: index + 1,
                IsDefault: Number(value.isDefault),
                IsConverted: Number(value.isConverted ?? false)
            }))
    );
}

function replaceRows(org: Org, object: string, userId: string, rows: Record<string, string | number>[]): void {
    const present = org.database.prepare(`SELECT "Id", "ApiName" FROM "${object}"`).all();
    const ids = new Map(present.map((row) => [String(row['ApiName']), String(row['Id'])]));
    org.database.prepare(`DELETE FROM "${object}"`).run();
    for (const row of rows) {
        const id = ids.get(String(row['ApiName']));
        insertSystemRow(org, object, { ...row, ...(id ? { Id: id } : {}) }, userId);
    }
}
