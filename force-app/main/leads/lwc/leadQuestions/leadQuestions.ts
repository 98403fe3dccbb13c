/** What definitions ask about one lead, so that every place that tells its standing asks and judges alike. */
import { readWithResponses, responseFieldAt } from 'c/criteriaModel';
import type { When } from 'c/criteriaModel';
import { responsePageFrom } from 'c/leadCountData';
import type { ResponsesAnswer } from 'c/leadCountData';
import { LeadFields, infosBehind, objectsBehind } from 'c/leadFields';
import type { InfosAnswer, ObjectInfo } from 'c/leadFields';
import { recordPath, valueIn } from 'c/leadStandardData';
import type { LeadRecord } from 'c/leadStandardData';
import { fieldsOf, standingOf } from 'c/leadStandardModel';
import type { DefinitionStanding, LeadDefinition } from 'c/leadStandardModel';

/** Days on which a lead responded to campaigns, YYYY-MM-DD; null: hidden from the person. */
export type ResponseDays = readonly string[] | null;

/** What has come so far; undefined: not there yet. */
export interface LeadAnswers {
    readonly info: ObjectInfo | undefined;
    readonly behind: ReadonlyMap<string, ObjectInfo> | undefined;
    readonly record: LeadRecord | undefined;
    readonly responseDays: ResponseDays | undefined;
}

/** @returns undefined while neither an answer nor an error has come */
export function responseDaysFrom(
    data: ResponsesAnswer | undefined,
    errors: readonly unknown[] | undefined
): ResponseDays | undefined {
    const hidden = data || errors?.length ? null : undefined;
    return (data && responsePageFrom(data)?.responses.map(({ day }) => day)) ?? hidden;
}

/** Where the objects behind do not come, their fields are as good as hidden. */
export function behindFrom(data: InfosAnswer | undefined, error: unknown): Map<string, ObjectInfo> | undefined {
    const none = error ? new Map<string, ObjectInfo>() : undefined;
    return data ? infosBehind(data) : none;
}

export class LeadQuestions {
    /** Every path that criteria name, each once. */
    readonly paths: readonly string[];
    /** For `getRecord`, which knows nothing of campaign responses. */
    readonly recordFields: string[];
    /** Campaign responses are asked for where a definition is about them. */
    readonly asksForResponses: boolean;
    readonly reachesFurther: boolean;

    constructor(definitions: readonly LeadDefinition[]) {
        this.paths = fieldsOf(definitions);
        const own = this.paths.filter((path) => !responseFieldAt(path));
        this.recordFields = ['Id', ...own.map(recordPath)].map((field) => `Lead.${field}`);
        this.asksForResponses = own.length < this.paths.length;
        this.reachesFurther = own.some((path) => path.includes('.'));
    }

    /** @returns undefined: no definition looks further than the lead, or its lookups are not known yet */
    objectsBehind(lead: ObjectInfo | undefined): string[] | undefined {
        return this.reachesFurther && lead ? objectsBehind(lead) : undefined;
    }

    /** @returns undefined while a part of what the definitions ask about has not come */
    fieldsIn({ info, behind, record, responseDays }: LeadAnswers): LeadFields | undefined {
        const waits = (this.reachesFurther && !behind) || (this.asksForResponses && responseDays === undefined);
        return info && record && !waits ? new LeadFields(info, behind) : undefined;
    }

    /** The lead, with its campaign responses as if they were fields. */
    recordIn({ record, responseDays }: LeadAnswers, when: When): LeadRecord | undefined {
        const read = record && readWithResponses((path) => valueIn(record, path), responseDays ?? undefined, when);
        const responses = this.paths
            .filter((path) => responseFieldAt(path))
            .flatMap((path) => {
                const value = read?.(path);
                return value === undefined ? [] : [[path, { value }] as const];
            });
        return record && { fields: { ...record.fields, ...Object.fromEntries(responses) } };
    }

    /** @returns undefined while a part of the answers has not come */
    standingOf(definition: LeadDefinition, answers: LeadAnswers, when: When): DefinitionStanding | undefined {
        const fields = this.fieldsIn(answers);
        const record = this.recordIn(answers, when);
        return fields && record
            ? standingOf(
                  definition,
                  (path) => fields.fieldAt(path),
                  (path) => valueIn(record, path),
                  when
              )
            : undefined;
    }
}
