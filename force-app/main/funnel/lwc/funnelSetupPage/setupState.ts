import { fill, formatNumber, plural } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import type { Funnel, SourceValue } from 'c/funnelModel';
import type { MappingChoice, SetupData } from 'c/funnelSetupData';
import { coverageOf, mappingKey } from 'c/funnelSetupModel';
import type { MappedValue } from 'c/funnelSetupModel';

export interface Option {
    readonly label: string;
    readonly value: string;
}

export interface SetupLine {
    readonly key: string;
    readonly source: SourceValue;
    readonly name: string;
    readonly count: string;
    readonly choiceLabel: string;
    /** Value of the option that is picked. */
    readonly picked: string;
    readonly pickedText: string;
    readonly isOpen: boolean;
}

export interface SetupSection {
    readonly key: string;
    readonly heading: string;
    readonly lines: readonly SetupLine[];
}

export interface SetupDrawing {
    readonly summary: string;
    readonly options: readonly Option[];
    readonly sections: readonly SetupSection[];
}

const LEFT = 'LEFT';
const NONE = 'NONE';

export function drawingOf(funnel: Funnel, { values, objectLabels }: SetupData): SetupDrawing {
    const summary = coverageOf(funnel, values);
    const { percent, records, unmappedValues } = summary;
    const open =
        unmappedValues === 0
            ? labels.setupAllMapped
            : plural(unmappedValues, { one: labels.setupUnmappedOne, other: labels.setupUnmappedOther });
    return {
        summary: fill(labels.setupCoverage, formatNumber(percent), formatNumber(records), open),
        options: optionsOf(funnel),
        sections: summary.objects.map(({ object, values: mapped }) => ({
            key: object,
            heading: headingOf(object, objectLabels),
            lines: mapped.map(lineFrom)
        }))
    };
}

function headingOf(object: string, objectLabels: SetupData['objectLabels']): string {
    if (object === 'Contact') {
        return labels.setupEvidenceContact;
    }
    return object === 'Account' ? labels.setupEvidenceAccount : (objectLabels.get(object) ?? object);
}

const optionsOf = ({ stages }: Funnel): Option[] => [
    { label: labels.setupNone, value: NONE },
    ...stages.map(({ id, name }) => ({ label: name, value: id })),
    { label: labels.setupLeft, value: LEFT }
];

function lineFrom({ source, label, count, place }: MappedValue): SetupLine {
    const base = {
        key: mappingKey(source),
        source,
        name: label,
        count: count === undefined ? '' : formatNumber(count),
        choiceLabel: fill(labels.setupStageFor, label),
        isOpen: place.kind === 'unmapped'
    };
    switch (place.kind) {
        case 'stage':
            return { ...base, picked: place.stage.id, pickedText: place.stage.name };
        case 'left':
            return { ...base, picked: LEFT, pickedText: labels.setupLeft };
        default:
            return {
                ...base,
                picked: NONE,
                pickedText: place.reason === 'stageRetired' ? labels.setupRetired : labels.setupNone
            };
    }
}

export function choiceFrom(value: string): MappingChoice {
    if (value === NONE) {
        return { kind: 'none' };
    }
    return value === LEFT ? { kind: 'left' } : { kind: 'stage', stageId: value };
}

/** What was saved, in words. */
export function savedText({ name }: SetupLine, value: string, options: readonly Option[]): string {
    const stage = options.find((option) => option.value === value)?.label ?? '';
    return value === NONE ? fill(labels.setupSavedNone, name) : fill(labels.setupSaved, name, stage);
}
