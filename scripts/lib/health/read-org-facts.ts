import type { Connection, DescribeGlobalResult } from 'jsforce';
import { literal, queryAll } from '../load/org-reader.ts';
import { presentComponents } from '../metadata/list-components.ts';
import { inspectPublication } from '../publish/inspect-publication.ts';
import { changedBundles } from './changed-bundles.ts';
import type { OrgFacts, RestrictionRule } from './health.ts';
import type { PackageSource } from './read-package-facts.ts';
import { NO_MAPPING, readMappings, readValues } from './read-mappings.ts';
import { FEATURES } from '../../../force-app/main/funnel/lwc/healthModel/healthModel.ts';

/** readMetadata takes so many names a call. */
const NAMES_A_CALL = 10;

/** Reads what the rules judge. Changes nothing. */
export async function readOrgFacts(
    connection: Connection,
    { facts, contents }: PackageSource,
    directory: string
): Promise<OrgFacts> {
    const present = new Set(await presentComponents(connection, contents));
    const named = (type: string): string[] =>
        [...present].filter((component) => component.type === type).map(({ fullName }) => fullName);
    const objects = (await connection.describeGlobal()).sobjects;
    const isMappingThere = objects.some(({ name }) => name === 'Stage_Mapping__c');
    return {
        newestApiVersion: await newestVersion(connection),
        missing: contents
            .filter((component) => !present.has(component))
            .map(({ type, fullName }) => `${type} ${fullName}`),
        changedBundles: await changedBundles(connection, directory, named('LightningComponentBundle')),
        assigned: await assignedPeople(connection, named('PermissionSet')),
        sharingModels: await sharingModels(
            connection,
            named('CustomObject').filter((name) => facts.sharingModels.has(name))
        ),
        activeRestrictionRules: await activeRules(connection, named('RestrictionRule')),
        features: await featuresOf(connection, objects),
        tracksLeadStatus: await tracksLeadStatus(connection),
        ...(isMappingThere ? await readMappings(connection) : NO_MAPPING),
        values: isMappingThere ? await readValues(connection) : [],
        participantsWithoutFunction: await participantsWithoutFunction(connection),
        publication: isMappingThere ? await inspectPublication(connection) : undefined
    };
}

async function newestVersion(connection: Connection): Promise<number> {
    const versions = await connection.request<{ version: string }[]>('/services/data');
    return Math.max(...versions.map(({ version }) => Number(version)));
}

async function assignedPeople(connection: Connection, sets: readonly string[]): Promise<Map<string, number>> {
    const people = new Map(sets.map((name) => [name, 0]));
    if (sets.length === 0) {
        return people;
    }
    const list = sets.map((name) => literal('string', name)).join(',');
    for await (const { PermissionSet: set } of queryAll(
        connection,
        `SELECT Id, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${list}) AND Assignee.IsActive = true`
    )) {
        const { Name } = set as unknown as { Name: string };
        people.set(Name, (people.get(Name) ?? 0) + 1);
    }
    return people;
}

async function readMetadata<T>(
    connection: Connection,
    type: 'CustomObject' | 'RestrictionRule',
    names: readonly string[]
): Promise<T[]> {
    const read: T[] = [];
    for (let start = 0; start < names.length; start += NAMES_A_CALL) {
        const answer = (await connection.metadata.read(
            // jsforce's list of types is older than restriction rules
            type as 'CustomObject',
            names.slice(start, start + NAMES_A_CALL)
        )) as unknown;
        read.push(...([answer ?? []].flat() as T[]));
    }
    return read;
}

async function sharingModels(connection: Connection, objects: readonly string[]): Promise<Map<string, string>> {
    const read = await readMetadata<{ fullName?: string; sharingModel?: string }>(connection, 'CustomObject', objects);
    return new Map(
        read.flatMap(({ fullName, sharingModel }) =>
            fullName && sharingModel ? [[fullName, sharingModel] as const] : []
        )
    );
}

async function activeRules(connection: Connection, names: readonly string[]): Promise<RestrictionRule[]> {
    const rules = await readMetadata<{
        fullName: string;
        active: boolean | string;
        targetEntity: string;
        recordFilter: string;
    }>(connection, 'RestrictionRule', names);
    return rules
        .filter(({ active }) => String(active) === 'true')
        .map(({ fullName, targetEntity, recordFilter }) => ({
            name: fullName,
            object: targetEntity,
            filter: recordFilter
        }));
}

async function featuresOf(
    connection: Connection,
    objects: DescribeGlobalResult['sobjects']
): Promise<ReadonlySet<string>> {
    const known = new Set(objects.map(({ name }) => name));
    const on = new Set<string>();
    for (const { name, sign } of FEATURES) {
        if (!known.has(sign.object)) {
            continue;
        }
        const isOn =
            sign.field === undefined ||
            (await connection.sobject(sign.object).describe()).fields.some((field) => field.name === sign.field);
        if (isOn) {
            on.add(name);
        }
    }
    return on;
}

/** The object's metadata say it; where they are not given, a change that was recorded does. */
async function tracksLeadStatus(connection: Connection): Promise<boolean | undefined> {
    interface Lead {
        readonly enableHistory?: boolean | string;
        readonly fields?: readonly { readonly fullName: string; readonly trackHistory?: boolean | string }[];
    }
    const [lead] = await readMetadata<Lead>(connection, 'CustomObject', ['Lead']);
    const status = [lead?.fields ?? []].flat().find(({ fullName }) => fullName === 'Status');
    if (status?.trackHistory !== undefined) {
        return String(status.trackHistory) === 'true' && String(lead?.enableHistory ?? 'true') === 'true';
    }
    const { totalSize } = await connection.query("SELECT Id FROM LeadHistory WHERE Field = 'Status' LIMIT 1");
    return totalSize > 0 ? true : undefined;
}

/** A user who may not see waves or participations gets no number. */
async function participantsWithoutFunction(connection: Connection): Promise<number | undefined> {
    try {
        const { totalSize } = await connection.query(
            "SELECT COUNT() FROM Alignment_Participation__c WHERE Function__c = null AND Wave__r.Status__c IN ('Draft', 'Open')"
        );
        return totalSize;
    } catch {
        return undefined;
    }
}
