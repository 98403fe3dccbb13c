import { inOrder } from 'c/funnelModel';
import type { FunnelStage } from 'c/funnelModel';
import type { SetupStage } from './setupTypes';

/** Stages in use in their order, then retired ones; those in use are counted from 1 without a gap. */
function numbered(stages: readonly SetupStage[]): SetupStage[] {
    const active = stages.filter(({ isActive }) => isActive);
    const retired = stages.filter(({ isActive }) => !isActive);
    return [...active.map((stage, index) => ({ ...stage, sequence: index + 1 })), ...retired];
}

/** @param by -1: one place to the front, 1: one place back */
export function moveStage(stages: readonly SetupStage[], key: string, by: -1 | 1): SetupStage[] {
    const active = ordered(stages.filter(({ isActive }) => isActive));
    const index = active.findIndex((stage) => stage.key === key);
    const other = active[index + by];
    const moved = active[index];
    if (!moved || !other) {
        return [...stages];
    }
    active[index] = other;
    active[index + by] = moved;
    return numbered([...active, ...stages.filter(({ isActive }) => !isActive)]);
}

/** Stages with the same number keep their names' order, as the ribbon shows them. */
const ordered = (stages: readonly SetupStage[]): SetupStage[] => {
    const order = inOrder(stages.map((stage) => ({ ...stage, id: stage.key }) as unknown as FunnelStage)).map(
        ({ id }) => id
    );
    return [...stages].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
};

/** Renames, gives to another owner, retires, takes back into use: a stage that comes back stands last. */
export function editStage(stages: readonly SetupStage[], key: string, change: Partial<SetupStage>): SetupStage[] {
    const edited = stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage));
    if (change.isActive === undefined) {
        return edited;
    }
    const own = edited.find((stage) => stage.key === key);
    const others = edited.filter((stage) => stage.key !== key);
    const active = ordered(others.filter(({ isActive }) => isActive));
    const retired = others.filter(({ isActive }) => !isActive);
    return own?.isActive === true
        ? numbered([...active, own, ...retired])
        : numbered([...active, ...retired, ...(own ? [own] : [])]);
}

/** A new stage stands last, with a key from its name that nobody else has. */
export function addStage(stages: readonly SetupStage[], name: string): SetupStage[] {
    const added: SetupStage = {
        id: undefined,
        key: freeKey(name, new Set(stages.map(({ key }) => key.toLowerCase()))),
        name,
        sequence: 0,
        owner: 'Shared',
        isActive: true,
        meaning: '',
        marketingOwes: '',
        salesOwes: '',
        targetDays: undefined,
        lastModifiedOn: undefined
    };
    const active = ordered(stages.filter(({ isActive }) => isActive));
    return numbered([...active, added, ...stages.filter(({ isActive }) => !isActive)]);
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
    const plain = name
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^[^a-z]+|_+$/g, '')
        .slice(0, 36);
    const base = plain === '' ? 'stage' : plain;
    let key = base;
    for (let number = 2; taken.has(key); number += 1) {
        key = `${base}_${number}`;
    }
    return key;
}
