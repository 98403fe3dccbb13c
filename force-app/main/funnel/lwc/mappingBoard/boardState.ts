import { fill, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { placeOf } from 'c/funnelModel';
import type { Funnel, SourceValue } from 'c/funnelModel';
import type { TypeChoice } from 'c/funnelSetupData';
import { mappingKey, suggestionFor } from 'c/funnelSetupModel';
import type { OrgValue, SetupMapping, SetupState } from 'c/funnelSetupModel';
import { orgValueText, placeText } from 'c/setupFacts';
import { setupLabels as labels } from 'c/setupLabels';

export const LEFT = 'LEFT';
export const NONE = 'NONE';

export interface Option {
    readonly label: string;
    readonly value: string;
}

/** One value of one object, for one record type or for all. */
export interface Line {
    readonly key: string;
    readonly source: SourceValue;
    readonly name: string;
    readonly count: string;
    readonly choiceLabel: string;
    readonly moveLabel: string;
    /** Value of the option that is picked. */
    readonly picked: string;
    readonly pickedText: string;
    readonly isOpen: boolean;
    /** What all record types stand for, where this one has no mapping of its own. */
    readonly inherited: string;
    /** Option that is suggested; empty: none. */
    readonly suggested: string;
    readonly suggestion: string;
    readonly takeFor: string;
}

export interface Section {
    readonly key: string;
    readonly heading: string;
    readonly types: readonly Option[];
    /** Types that cannot be mapped yet, in words. */
    readonly unknownTypes: string;
    /** Developer name of the type that is looked at; empty: the mapping for all. */
    readonly type: string;
    readonly options: readonly Option[];
    readonly lines: readonly Line[];
}

export interface BoardInput {
    readonly state: SetupState;
    readonly funnel: Funnel;
    readonly values: readonly OrgValue[];
    readonly types: ReadonlyMap<string, readonly TypeChoice[]>;
    readonly objectLabels: ReadonlyMap<string, string>;
    /** Record type that is looked at, by object. */
    readonly chosen: ReadonlyMap<string, string>;
}

export function sectionsOf(input: BoardInput): Section[] {
    const objects = [...new Set(input.values.map(({ source }) => source.object))];
    return objects.map((object) => {
        const type = input.chosen.get(object) ?? '';
        const own = input.values.filter(({ source }) => source.object === object);
        return {
            key: object,
            heading: headingOf(object, input.objectLabels),
            types: typeOptions(input.types.get(object) ?? []),
            unknownTypes: unknownTypes(input.types.get(object) ?? []),
            type,
            options: optionsOf(input.funnel, type),
            lines: (type === '' ? forAllTypes(own) : own.filter(({ source }) => source.recordType === type)).map(
                (value) => lineOf(value, type, input)
            )
        };
    });
}

/** Each value once, with the records of all types. */
function forAllTypes(values: readonly OrgValue[]): OrgValue[] {
    const found = new Map<string, OrgValue>();
    for (const value of values) {
        const key = value.source.value.toLowerCase();
        const before = found.get(key);
        const count = value.count === undefined ? undefined : (before?.count ?? 0) + value.count;
        found.set(key, { ...(before ?? value), source: { ...value.source, recordType: '' }, count });
    }
    return [...found.values()];
}

function headingOf(object: string, objectLabels: ReadonlyMap<string, string>): string {
    if (object === 'Contact') {
        return funnelLabels.setupEvidenceContact;
    }
    return object === 'Account' ? funnelLabels.setupEvidenceAccount : (objectLabels.get(object) ?? object);
}

function typeOptions(types: readonly TypeChoice[]): Option[] {
    return types.length === 0
        ? []
        : [
              { label: labels.allTypes, value: '' },
              ...types.flatMap(({ name, label }) => (name === undefined ? [] : [{ label, value: name }]))
          ];
}

/** The platform tells a type's developer name with a record that has it, and mappings name types by that. */
const unknownTypes = (types: readonly TypeChoice[]): string =>
    types.flatMap(({ name, label }) => (name === undefined ? [fill(labels.typeUnknown, label)] : [])).join(', ');

export const optionsOf = ({ stages }: Funnel, type: string): Option[] => [
    { label: type === '' ? funnelLabels.setupNone : labels.inherit, value: NONE },
    ...stages.map(({ id, name }) => ({ label: name, value: id })),
    { label: funnelLabels.setupLeft, value: LEFT }
];

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The mapping that is this value's own, in use or not. */
export function ownMapping({ mappings }: SetupState, source: SourceValue): SetupMapping | undefined {
    const key = mappingKey(source);
    return mappings.find((mapping) => same(mappingKey(mapping.source), key));
}

function lineOf(value: OrgValue, type: string, { state, funnel }: BoardInput): Line {
    const { source, count } = value;
    const label = orgValueText(value);
    const place = placeOf(funnel, source);
    const own = ownMapping(state, source);
    const isOwn = own?.isActive === true;
    const stage = isOwn ? funnel.stages.find(({ id }) => same(id, own.stageKey)) : undefined;
    const picked = isOwn ? (own.leavesFunnel ? LEFT : (stage?.id ?? NONE)) : NONE;
    const isOpen = place.kind === 'unmapped';
    const suggestion = isOpen ? suggestionFor(funnel, value) : undefined;
    return {
        key: mappingKey(source),
        source,
        name: label,
        count: count === undefined ? '' : formatNumber(count),
        choiceLabel: fill(funnelLabels.setupStageFor, label),
        moveLabel: fill(labels.moveValue, label),
        picked,
        pickedText: isOpen && place.reason === 'stageRetired' ? funnelLabels.setupRetired : placeText(place),
        isOpen,
        inherited: type !== '' && !isOwn ? fill(labels.inheritNow, placeText(place)) : '',
        suggested: suggestion ? (suggestion.kind === 'stage' ? suggestion.stage.id : LEFT) : '',
        suggestion: suggestion ? fill(labels.suggested, placeText(suggestion)) : '',
        takeFor: fill(labels.takeFor, label)
    };
}

/** The mapping that a value is to have. What is taken back is switched off and kept. */
export function mappingFor(state: SetupState, source: SourceValue, picked: string): SetupMapping {
    const before = ownMapping(state, source);
    const base: SetupMapping = before ?? {
        id: undefined,
        source,
        leavesFunnel: false,
        stageKey: '',
        sellingStep: '',
        isActive: false,
        lastModifiedOn: undefined
    };
    switch (picked) {
        case NONE:
            return { ...base, isActive: false };
        case LEFT:
            return { ...base, isActive: true, leavesFunnel: true, stageKey: '', sellingStep: '' };
        default:
            return { ...base, isActive: true, leavesFunnel: false, stageKey: picked };
    }
}
