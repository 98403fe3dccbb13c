import { LATEST_RESPONSE, RESPONSE_COUNT, responsesWithin } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { lookupLabel } from './fieldsOfLeads';
import type { LeadFields, ObjectInfo } from './fieldsOfLeads';

export interface FieldChoice {
    readonly path: string;
    /** As the list shows it, below the name of its group. */
    readonly label: string;
}

export interface FieldGroup {
    readonly name: string;
    readonly fields: readonly FieldChoice[];
}

const WINDOWS = [30, 90, 180] as const;
/** Fields that say nothing about the customer. */
const LEFT_OUT = new Set(['Id', 'IsDeleted', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate', 'PhotoUrl']);

function choicesOf(fields: LeadFields, info: ObjectInfo, step: string): FieldChoice[] {
    return Object.entries(info.fields)
        .filter(([name]) => !LEFT_OUT.has(name))
        .map(([name, { label }]) => ({ path: step === '' ? name : `${step}.${name}`, label }))
        .filter(({ path }) => fields.fieldAt(path) !== undefined)
        .sort((a, b) => a.label.localeCompare(b.label));
}

/** All fields that the person may build criteria of, as the list offers them. */
export function choicesIn(fields: LeadFields): FieldGroup[] {
    const behind = fields.lookups.flatMap((lookup): FieldGroup[] => {
        const info = fields.behind.get(lookup.object);
        return info
            ? [
                  {
                      name: fill(labels.via, lookupLabel(lookup), info.label ?? lookup.object),
                      fields: choicesOf(fields, info, lookup.step)
                  }
              ]
            : [];
    });
    const responses = [RESPONSE_COUNT, ...WINDOWS.map(responsesWithin), LATEST_RESPONSE];
    return [
        { name: labels.leadFields, fields: choicesOf(fields, fields.lead, '') },
        { name: labels.responses, fields: responses.map((path) => ({ path, label: fields.labelAt(path) })) },
        ...behind
    ].filter((group) => group.fields.length > 0);
}
