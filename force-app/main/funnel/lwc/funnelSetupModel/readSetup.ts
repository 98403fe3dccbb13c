import { changesBetween } from './changes';
import { LISTS, shapeFaults } from './fileShape';
import { faultsIn } from './faults';
import type { Fault, ReadSetup, SetupContribution, SetupMapping, SetupStage, SetupState } from './setupTypes';
import { FORMAT, VERSIONS } from './writeSetup';

const refuse = (code: Fault['code'], ...names: string[]): ReadSetup => ({
    state: undefined,
    faults: [{ code, names, isFatal: true }]
});

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
/** @returns undefined where it is no list of objects */
function objectsIn(value: unknown = []): Json[] | undefined {
    return Array.isArray(value) && value.every(isObject) ? value : undefined;
}
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const number = (value: unknown): number | undefined =>
    value === null || value === undefined ? undefined : typeof value === 'number' ? value : Number.NaN;

/**
 * Reads a file and says everything that is wrong with it; nothing is guessed or mended.
 * @param current what the org has: mappings and contributions of the file may point to its stages
 */
export function readSetup(content: string, current: SetupState): ReadSetup {
    let file: unknown;
    try {
        // some editors put a mark of byte order in front
        file = JSON.parse(content.replace(/^\uFEFF/, ''));
    } catch (error) {
        return refuse('noJson', (error as Error).message);
    }
    if (!isObject(file) || file.format !== FORMAT || !VERSIONS.includes(file.version)) {
        return refuse('wrongFormat', FORMAT, VERSIONS.join(', '));
    }
    const lists = LISTS.map((list) => objectsIn(file[list]));
    const [stages, mappings, contributions] = lists;
    if (!stages || !mappings || !contributions) {
        return refuse('notWhole');
    }
    const known: readonly string[] = ['format', 'version', ...LISTS];
    const state: SetupState = {
        stages: stages.map(stageFrom),
        mappings: mappings.map(mappingFrom),
        contributions: file.contributions === undefined ? undefined : contributions.map(contributionFrom)
    };
    const written = mappedAnew(current, state);
    const faults = faultsIn(merged(current, state))
        // what the org lives with already is not the file's fault
        .filter(({ isFatal, code }) => isFatal || code !== 'noStages')
        // the org takes no new mapping to a retired stage
        .map((fault) => ({
            ...fault,
            isFatal: fault.isFatal || (fault.code === 'retiredStage' && written.has(fault.names[0] ?? ''))
        }));
    return {
        state,
        faults: [
            ...Object.keys(file)
                .filter((property) => !known.includes(property))
                .map((property): Fault => ({ code: 'unknownProperty', isFatal: true, names: [FORMAT, property] })),
            ...LISTS.flatMap((list, index) => shapeFaults(list, lists[index] ?? [])),
            ...faults
        ]
    };
}

/** Keys of mappings that the file would make, switch on, or point elsewhere. */
function mappedAnew(current: SetupState, { mappings }: SetupState): ReadonlySet<string> {
    const changes = changesBetween(current, { stages: [], mappings });
    const anew = changes.filter(({ fields }) => fields.some(({ field }) => field === 'place' || field === 'isActive'));
    return new Set(anew.map(({ key }) => key));
}

/** The set-up after the file: what it names, and the stages of the org as they are. */
function merged(current: SetupState, { stages, mappings, contributions }: SetupState): SetupState {
    const keys = new Set(stages.map(({ key }) => key.toLowerCase()));
    return {
        stages: [...stages, ...current.stages.filter(({ key }) => !keys.has(key.toLowerCase()))],
        mappings,
        contributions
    };
}

function stageFrom(json: Json): SetupStage {
    const owner = text(json.owner);
    return {
        id: undefined,
        key: text(json.key),
        name: text(json.name),
        sequence: number(json.sequence) ?? Number.NaN,
        owner: owner === 'Marketing' || owner === 'Sales' || owner === 'Shared' ? owner : '',
        isActive: json.isActive !== false,
        meaning: text(json.meaning),
        marketingOwes: text(json.marketingOwes),
        salesOwes: text(json.salesOwes),
        targetDays: number(json.targetDays),
        lastModifiedOn: undefined
    };
}

function mappingFrom(json: Json): SetupMapping {
    return {
        id: undefined,
        source: {
            object: text(json.object),
            field: text(json.field),
            value: text(json.value),
            recordType: text(json.recordType)
        },
        leavesFunnel: json.outcome === 'left',
        stageKey: text(json.stage),
        sellingStep: text(json.sellingStep),
        isActive: json.isActive !== false,
        lastModifiedOn: undefined
    };
}

function contributionFrom(json: Json): SetupContribution {
    const from = text(json.from);
    return {
        id: undefined,
        key: text(json.key),
        name: text(json.name),
        from: from === 'Marketing' || from === 'Sales' ? from : '',
        stageKey: text(json.stage),
        sellingStep: text(json.sellingStep),
        topic: text(json.topic),
        details: text(json.details),
        link: text(json.link),
        dueDays: number(json.dueDays),
        responsible: text(json.responsible),
        responsibleId: undefined,
        isActive: json.isActive !== false,
        lastModifiedOn: undefined
    };
}
