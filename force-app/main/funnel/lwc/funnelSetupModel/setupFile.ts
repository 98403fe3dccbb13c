import { faultsIn } from './faults';
import type { Fault, SetupMapping, SetupStage, SetupState } from './setupTypes';

const FORMAT = 'shared-funnel-setup';
const VERSION = 1;

/** The whole set-up as a file: keys instead of ids, so that it fits every org. */
export function writeSetup({ stages, mappings }: SetupState): string {
    const file = {
        format: FORMAT,
        version: VERSION,
        stages: stages.map(({ id: _id, lastModifiedOn: _on, targetDays, ...stage }) => ({
            ...stage,
            targetDays: targetDays ?? null
        })),
        mappings: mappings.map(({ source, leavesFunnel, stageKey, sellingStep, isActive }) => ({
            ...source,
            outcome: leavesFunnel ? 'left' : 'stage',
            stage: stageKey === '' ? null : stageKey,
            sellingStep,
            isActive
        }))
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}

export interface ReadSetup {
    /** Undefined: nothing of the file can be used. */
    readonly state: SetupState | undefined;
    readonly faults: readonly Fault[];
}

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

/**
 * Reads a file and says everything that is wrong with it; nothing is guessed or mended.
 * @param current what the org has: mappings of the file may point to its stages
 */
export function readSetup(content: string, current: SetupState): ReadSetup {
    let file: unknown;
    try {
        file = JSON.parse(content);
    } catch (error) {
        return refuse('noJson', (error as Error).message);
    }
    if (!isObject(file) || file.format !== FORMAT || file.version !== VERSION) {
        return refuse('wrongFormat', FORMAT, String(VERSION));
    }
    const [stages, mappings] = [objectsIn(file.stages), objectsIn(file.mappings)];
    if (!stages || !mappings) {
        return refuse('notWhole');
    }
    const state: SetupState = { stages: stages.map(stageFrom), mappings: mappings.map(mappingFrom) };
    const faults = faultsIn(merged(current, state)).filter(
        // what the org lives with already is not the file's fault
        ({ isFatal, code }) => isFatal || (code === 'retiredStage' && state.mappings.length > 0)
    );
    return { state, faults };
}

/** The set-up after the file: what it names, and the rest of the org as it is. */
function merged(current: SetupState, { stages, mappings }: SetupState): SetupState {
    const keys = new Set(stages.map(({ key }) => key.toLowerCase()));
    return { stages: [...stages, ...current.stages.filter(({ key }) => !keys.has(key.toLowerCase()))], mappings };
}

function stageFrom(json: Json): SetupStage {
    const owner = text(json.owner);
    return {
        id: undefined,
        key: text(json.key),
        name: text(json.name),
        sequence: typeof json.sequence === 'number' ? json.sequence : Number.NaN,
        owner: owner === 'Marketing' || owner === 'Sales' || owner === 'Shared' ? owner : '',
        isActive: json.isActive !== false,
        meaning: text(json.meaning),
        marketingOwes: text(json.marketingOwes),
        salesOwes: text(json.salesOwes),
        targetDays: json.targetDays === null || json.targetDays === undefined ? undefined : Number(json.targetDays),
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
