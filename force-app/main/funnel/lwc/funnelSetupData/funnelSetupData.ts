/** The requests of the set-up page, and the writing of what it changes. */
import { nodesOf } from 'c/answerData';
import type { OrgValue, SetupState } from 'c/funnelSetupModel';
import { evidenceValues, hasTypes, SOURCES, typedValuesOf, valuesOf } from './orgValues';
import type { TypeChoice } from './orgValues';
import type { SetupAnswer, TypesAnswer, UsersAnswer } from './setupAnswer';
import { stateFrom } from './setupNodes';

export { setupQuery } from './setupQuery';
export { dealTypesQuery, leadTypesQuery } from './typeQueries';
export { isConflict, saveChanges } from './saveChanges';
export type { SaveResult } from './saveChanges';
export type { TypeChoice } from './orgValues';
export type { SetupAnswer, TypesAnswer, UsersAnswer } from './setupAnswer';
export { usersQuery } from './usersQuery';

export interface SetupData {
    /** Undefined: the person may not see the funnel's own objects. */
    readonly state: SetupState | undefined;
    /** Whether the org has more stages, mappings or contributions than one answer holds: then nothing of it is the whole set-up. */
    readonly isCut: boolean;
    readonly values: readonly OrgValue[];
    /** Record types by object; an object without any is not named. */
    readonly types: ReadonlyMap<string, readonly TypeChoice[]>;
    /** What the org calls its objects. */
    readonly objectLabels: ReadonlyMap<string, string>;
}

/** Counts by record type, by object. */
export type TypeAnswers = Readonly<Partial<Record<string, TypesAnswer>>>;

/** @returns undefined while the answer holds nothing yet */
export function setupDataFrom(answer: SetupAnswer | undefined, byType: TypeAnswers = {}): SetupData | undefined {
    const found = answer?.uiapi;
    if (!found?.query) {
        return undefined;
    }
    const infos = (found.objectInfos ?? []).flatMap((info) => info ?? []);
    const objects = SOURCES.map((source) => {
        const info = infos.find(({ ApiName }) => ApiName === source.object);
        const typed = byType[source.object];
        const own = typed ? typedValuesOf(source, typed, info) : valuesOf(source, found.aggregate, info);
        return { object: source.object, ...own };
    });
    const { Stages, Mappings, Contributions } = found.query;
    return {
        state:
            Stages && Mappings
                ? stateFrom(nodesOf(Stages), nodesOf(Mappings), Contributions ? nodesOf(Contributions) : undefined)
                : undefined,
        isCut: [Stages, Mappings, Contributions].some((part) => part?.pageInfo?.hasNextPage === true),
        values: [...objects.flatMap(({ values }) => values), ...evidenceValues()],
        types: new Map(objects.filter(({ types }) => types.length > 0).map(({ object, types }) => [object, types])),
        objectLabels: new Map(infos.map(({ ApiName, labelPlural }) => [ApiName, labelPlural ?? ApiName]))
    };
}

/** Objects whose open records are worth counting by record type. */
export function typedObjects(answer: SetupAnswer | undefined): string[] {
    const infos = (answer?.uiapi?.objectInfos ?? []).flatMap((info) => info ?? []);
    return infos.filter(hasTypes).map(({ ApiName }) => ApiName);
}

/** @returns ids by username in small letters; undefined while the answer holds nothing yet */
export function usersFrom(answer: UsersAnswer | undefined): ReadonlyMap<string, string> | undefined {
    const found = answer?.uiapi?.query;
    return (
        found &&
        new Map(
            nodesOf(found.Users).flatMap(({ Id, Username }) =>
                Username?.value ? [[Username.value.toLowerCase(), Id]] : []
            )
        )
    );
}
