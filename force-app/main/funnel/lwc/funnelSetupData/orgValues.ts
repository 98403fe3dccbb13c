/** The values that an org has, with their open records, for every record type that offers them. */
import { nodesOf } from 'c/answerData';
import { EVIDENCE } from 'c/funnelCustomerModel';
import type { OrgValue } from 'c/funnelSetupModel';
import type { ObjectInfo, SetupAnswer, TypesAnswer } from './setupAnswer';

export const SOURCES = [
    { part: 'Leads', object: 'Lead', field: 'Status' },
    { part: 'Deals', object: 'Opportunity', field: 'StageName' },
    { part: 'Members', object: 'CampaignMember', field: 'Status' }
] as const;
type Source = (typeof SOURCES)[number];

/** Evidence is not a picklist of the org: these are all there are. */
const EVIDENCE_VALUES: readonly (readonly [object: string, value: string])[] = [
    ['Contact', EVIDENCE.repeatWin],
    ['Contact', EVIDENCE.reference],
    ['Account', EVIDENCE.repeatWin],
    ['Account', EVIDENCE.reference],
    ['Account', EVIDENCE.referral]
];

/** A record type of an object. */
export interface TypeChoice {
    /** Developer name; undefined: not known, as no open record has it: the platform tells the name with a record only. */
    readonly name: string | undefined;
    readonly label: string;
}

export interface ObjectValues {
    readonly values: readonly OrgValue[];
    readonly types: readonly TypeChoice[];
}

/** @returns whether an object has record types of its own, so that records are worth counting by them */
export function hasTypes(info: ObjectInfo | undefined): boolean {
    return ownTypes(info).length > 0;
}

const ownTypes = (info: ObjectInfo | undefined): { readonly id: string; readonly label: string }[] =>
    (info?.recordTypeInfos ?? []).flatMap((type) =>
        type && type.master !== true && type.available !== false && type.recordTypeId
            ? [{ id: type.recordTypeId.slice(0, 15), label: type.name ?? type.recordTypeId }]
            : []
    );

const picklistsOf = (info: ObjectInfo | undefined, field: string) =>
    info?.fields?.find((each) => each?.ApiName === field)?.picklistValuesByRecordTypeIDs ?? [];

/** The values of the picklist in its order, then those that records still have though the picklist has them no more. */
export function valuesOf(
    { part, object, field }: Source,
    aggregate: NonNullable<SetupAnswer['uiapi']>['aggregate'],
    info: ObjectInfo | undefined
): ObjectValues {
    const offered = picklistsOf(info, field).flatMap(({ picklistValues }) => picklistValues ?? []);
    const counts = new Map<string, number>();
    const labels = new Map(offered.map(({ value, label }) => [value, label]));
    for (const { aggregate: group } of nodesOf(aggregate?.[part])) {
        const value = group?.[field as 'Status']?.value;
        if (value) {
            counts.set(value, group.Id?.count?.value ?? 0);
            labels.set(value, labels.get(value) ?? value);
        }
    }
    const values = [...labels].map(([value, label]) => ({
        source: { object, field, value, recordType: '' },
        label,
        count: counts.get(value) ?? 0
    }));
    return { values, types: ownTypes(info).map(({ label }) => ({ name: undefined, label })) };
}

/** The same for each record type: what it offers, and what its open records have. */
export function typedValuesOf(
    { object, field }: Source,
    answer: TypesAnswer,
    info: ObjectInfo | undefined
): ObjectValues {
    const groups = nodesOf(answer.uiapi?.aggregate?.Types).map(({ aggregate }) => aggregate);
    const names = new Map(
        groups.flatMap((group) => {
            const [id, name] = [group?.RecordTypeId?.value, group?.RecordType?.DeveloperName?.value];
            return id && name ? [[id.slice(0, 15), name] as const] : [];
        })
    );
    const types = ownTypes(info);
    const found = new Map<string, OrgValue>();
    const put = (recordType: string, value: string, label: string, count: number): void => {
        const key = `${recordType} ${value}`;
        const before = found.get(key);
        found.set(key, {
            source: { object, field, value, recordType },
            label: before?.label ?? label,
            count: (before?.count ?? 0) + count
        });
    };
    for (const { recordTypeID, picklistValues } of picklistsOf(info, field)) {
        const type = types.find(({ id }) => id === recordTypeID?.slice(0, 15));
        const name = type ? names.get(type.id) : '';
        if (name !== undefined) {
            (picklistValues ?? []).forEach(({ value, label }) => put(name, value, label, 0));
        }
    }
    for (const group of groups) {
        const value = group?.Value?.value;
        if (value) {
            put(group.RecordType?.DeveloperName?.value ?? '', value, value, group.Id?.count?.value ?? 0);
        }
    }
    return { values: [...found.values()], types: types.map(({ id, label }) => ({ name: names.get(id), label })) };
}

export const evidenceValues = (): OrgValue[] =>
    EVIDENCE_VALUES.map(([object, value]) => ({
        source: { object, field: EVIDENCE.field, value, recordType: '' },
        label: value,
        count: undefined
    }));
