import { fieldTypeOf, responseFieldAt } from 'c/criteriaModel';
import type { CriteriaField } from 'c/criteriaModel';
import { fill, formatNumber } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';

/** What object info says of a field, as far as criteria are concerned. */
export interface FieldInfo {
    readonly apiName?: string;
    readonly label: string;
    readonly dataType: string;
    readonly length?: number;
    readonly compound?: boolean;
    readonly filterable?: boolean;
    readonly relationshipName?: string | null;
    readonly referenceToInfos?: readonly { readonly apiName: string }[];
}

export interface ObjectInfo {
    readonly apiName?: string;
    readonly label?: string;
    readonly fields: Readonly<Record<string, FieldInfo>>;
}

/** A lookup of leads, to one object. */
export interface Lookup {
    /** `Owner:User` where the lookup goes to several objects, `Parent__r` where it goes to one. */
    readonly step: string;
    readonly field: FieldInfo;
    readonly object: string;
}

/** Objects that the UI API has no fields of, or none that say anything about a lead. */
const LEFT_OUT = new Set(['Group', 'RecordType', 'Lead', 'Individual', 'PartnerAccount', 'DandBCompany']);

/** The lookups of leads, each once for every object that it goes to. */
export function lookupsOf(lead: ObjectInfo): Lookup[] {
    return Object.values(lead.fields).flatMap((field) => {
        const objects = (field.referenceToInfos ?? []).map(({ apiName }) => apiName);
        const { relationshipName } = field;
        return relationshipName
            ? objects
                  .filter((object) => !LEFT_OUT.has(object))
                  .map((object) => ({
                      step: objects.length > 1 ? `${relationshipName}:${object}` : relationshipName,
                      field,
                      object
                  }))
            : [];
    });
}

/** Objects whose fields criteria may name, besides Lead. */
export const objectsBehind = (lead: ObjectInfo): string[] => [...new Set(lookupsOf(lead).map(({ object }) => object))];

/** What `getObjectInfos` gives: objects that the person may not see come with another status. */
export interface InfosAnswer {
    readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo }[];
}

export const infosBehind = ({ results }: InfosAnswer): Map<string, ObjectInfo> =>
    new Map(
        results.flatMap(({ statusCode, result }) =>
            statusCode === 200 && result.apiName ? [[result.apiName, result]] : []
        )
    );

interface Found {
    readonly field: FieldInfo;
    readonly object: string;
    readonly lookup: Lookup | undefined;
}

/** The fields of leads, and those of the objects behind their lookups, as far as they are known. */
export class LeadFields {
    readonly lead: ObjectInfo;
    readonly behind: ReadonlyMap<string, ObjectInfo>;
    readonly lookups: readonly Lookup[];

    constructor(lead: ObjectInfo, behind: ReadonlyMap<string, ObjectInfo> = new Map()) {
        this.lead = lead;
        this.behind = behind;
        this.lookups = lookupsOf(lead);
    }

    private find(path: string): Found | undefined {
        const dot = path.lastIndexOf('.');
        const lookup = dot < 0 ? undefined : this.lookups.find(({ step }) => step === path.slice(0, dot));
        const info = dot < 0 ? this.lead : lookup && this.behind.get(lookup.object);
        const name = path.slice(dot + 1);
        const field = info && Object.hasOwn(info.fields, name) ? info.fields[name] : undefined;
        return field && { field, object: lookup?.object ?? 'Lead', lookup };
    }

    /** @returns undefined: no such field, or the person may not see it, or criteria cannot be about it */
    fieldAt(path: string): CriteriaField | undefined {
        const field = this.find(path)?.field;
        const type = field && !field.compound ? fieldTypeOf(field.dataType, field.length) : undefined;
        return type
            ? {
                  path,
                  type,
                  isWhole: field?.dataType === 'Int',
                  ...(field?.filterable === false && type !== 'longText' ? { isFilterable: false } : {})
              }
            : responseFieldAt(path);
    }

    /** Where the picklist of a field is defined. */
    sourceOf(path: string): { readonly object: string; readonly field: string } | undefined {
        const found = this.find(path);
        return found && { object: found.object, field: path.slice(path.lastIndexOf('.') + 1) };
    }

    /** Objects that a lookup field goes to. */
    targetsOf(path: string): readonly string[] {
        return (this.find(path)?.field.referenceToInfos ?? []).map(({ apiName }) => apiName);
    }

    /** What people call a field; the path itself where it is not known. */
    labelAt(path: string): string {
        const responses = responseFieldAt(path)?.responses;
        if (responses) {
            return responseLabel(responses.kind, responses.days);
        }
        const found = this.find(path);
        if (!found) {
            return path;
        }
        return found.lookup ? fill(labels.path, lookupLabel(found.lookup), found.field.label) : found.field.label;
    }
}

const responseLabel = (kind: 'count' | 'latest', days: number | undefined): string => {
    if (kind === 'latest') {
        return labels.responseLatest;
    }
    return days === undefined ? labels.responseCount : fill(labels.responseCountDays, formatNumber(days));
};

/** Labels of lookups end in ID where the platform's own do: people say Owner. */
export const lookupLabel = ({ field }: Lookup): string => field.label.replace(/\s+ID$/, '');
