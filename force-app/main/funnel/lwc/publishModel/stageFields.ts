/** From mappings to formula fields. */
import { inOrder } from 'c/funnelModel';
import type { FunnelStage, StageMapping } from 'c/funnelModel';
import { caseOf, compiledSize, customName, LARGEST_COMPILED, LONGEST_FORMULA, quoted } from './formulaText';
import type { Compiled, FormulaField, Note, StagedObject, StageFacts } from './publishTypes';
import { mappingsOf, SOURCE_FIELDS } from './sources';

/** Stands in the number field for a record that has left the funnel; stages begin with 1. */
const LEFT_NUMBER = '0';
const NOTHING = 'NULL';
const RECORD_TYPE = 'RecordType.DeveloperName';

export const STAGE_FIELDS = {
    number: customName('Funnel_Stage_Number'),
    stage: customName('Funnel_Stage'),
    owner: customName('Funnel_Owner'),
    standing: customName('Funnel_Standing')
} as const;

/** What the standing field says. */
export const STANDINGS = { in: 'In the funnel', left: 'Left the funnel', unmapped: 'Not mapped' } as const;

const helperName = (part: number): string => customName(`Funnel_Stage_Number_${part}`);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The formula fields of an object: the number of the stage, its name, who owns it, and whether the record is in the funnel at all.
 * They say what the ribbon says of the same record.
 * @param recordTypes developer names, as the org writes them
 */
export function compileStages(object: StagedObject, facts: StageFacts, recordTypes: readonly string[]): Compiled {
    const { usable, notes } = usableMappings(object, facts, recordTypes);
    const conflict = conflictIn(usable, inOrder(facts.stages));
    if (conflict) {
        return { fields: [], notes: [conflict], isRefused: true };
    }
    const values = [...new Map(usable.map(({ value }) => [value.toLowerCase(), value])).values()];
    const pairs = values.map((value): readonly [string, string] => [
        quoted(value),
        numberFor(
            usable.filter((mapping) => same(mapping.value, value)),
            facts.stages
        )
    ]);
    const numbers = numberFields(SOURCE_FIELDS[object], pairs);
    const total = numbers.reduce((sum, { formula }) => sum + compiledSize(formula, () => undefined), 0);
    const used = inOrder(
        facts.stages.filter(({ id }) => usable.some((mapping) => !mapping.leavesFunnel && mapping.stageId === id))
    );
    const named = namedFields(used);
    const largest = Math.max(...named.map(({ formula }) => compiledSize(formula, () => total)));
    const longest = Math.max(...named.map(({ formula }) => formula.length));
    if (largest > LARGEST_COMPILED || longest > LONGEST_FORMULA) {
        const note: Note =
            longest > LONGEST_FORMULA
                ? { code: 'tooLong', subject: object, count: longest, most: LONGEST_FORMULA }
                : { code: 'tooLarge', subject: object, count: largest, most: LARGEST_COMPILED };
        return { fields: [], notes: [note], isRefused: true };
    }
    return { fields: [...numbers, ...named], notes, isRefused: false };
}

interface Usable {
    readonly usable: readonly StageMapping[];
    readonly notes: readonly Note[];
}

/** Mappings of a record type that the org does not have apply to no record; a retired stage leaves its value unmapped. */
function usableMappings(
    object: StagedObject,
    { stages, mappings }: StageFacts,
    recordTypes: readonly string[]
): Usable {
    const notes: Note[] = [];
    const usable = mappingsOf(object, mappings).flatMap((mapping) => {
        const { value, recordType, stageId, leavesFunnel } = mapping;
        const known = recordTypes.find((name) => same(name, recordType));
        if (recordType !== '' && known === undefined) {
            notes.push({ code: 'unknownRecordType', subject: value, other: recordType });
            return [];
        }
        if (!leavesFunnel && !stages.some(({ id }) => id === stageId)) {
            notes.push({ code: 'stageRetired', subject: value });
        }
        return [{ ...mapping, recordType: known ?? '' }];
    });
    return { usable, notes };
}

/** What cannot be told by a formula, because people did not tell it either. */
function conflictIn(mappings: readonly StageMapping[], stages: readonly FunnelStage[]): Note | undefined {
    const seen = new Map<string, StageMapping>();
    for (const mapping of mappings) {
        const key = `${mapping.recordType}\n${mapping.value}`.toLowerCase();
        const other = seen.get(key);
        if (other && (other.stageId !== mapping.stageId || other.leavesFunnel !== mapping.leavesFunnel)) {
            return { code: 'twoMappings', subject: mapping.value, other: mapping.recordType };
        }
        seen.set(key, mapping);
    }
    const twice = stages.find((stage, index) => stages[index - 1]?.sequence === stage.sequence);
    const first = twice && stages[stages.indexOf(twice) - 1];
    return twice && first
        ? { code: 'sameNumber', subject: first.name, other: twice.name, count: twice.sequence }
        : undefined;
}

/** The number that a value stands for, by record type where some have a mapping of their own. */
function numberFor(mappings: readonly StageMapping[], stages: readonly FunnelStage[]): string {
    const number = ({ leavesFunnel, stageId }: StageMapping): string => {
        const stage = stages.find(({ id }) => id === stageId);
        return leavesFunnel ? LEFT_NUMBER : stage ? String(stage.sequence) : NOTHING;
    };
    const general = mappings.find(({ recordType }) => recordType === '');
    const own = new Map(
        mappings.flatMap((mapping) =>
            mapping.recordType === '' ? [] : [[quoted(mapping.recordType), number(mapping)] as const]
        )
    );
    return caseOf(RECORD_TYPE, [...own], general ? number(general) : NOTHING);
}

/** One field while it is short enough; else a chain, in which each field asks the next for what it does not know itself. */
function numberFields(source: string, pairs: readonly (readonly [string, string])[]): FormulaField[] {
    const chunks: (readonly [string, string])[][] = [[]];
    const room = LONGEST_FORMULA - `CASE(${source}, , ${helperName(99)})`.length;
    let length = 0;
    for (const pair of pairs) {
        const needed = pair[0].length + pair[1].length + 4;
        if (length + needed > room && length > 0) {
            chunks.push([]);
            length = 0;
        }
        chunks.at(-1)?.push(pair);
        length += needed;
    }
    return chunks.map((chunk, index) => ({
        name: index === 0 ? STAGE_FIELDS.number : helperName(index + 1),
        label: index === 0 ? 'Funnel Stage Number' : `Funnel Stage Number ${index + 1}`,
        type: 'Number',
        formula: caseOf(source, chunk, index + 1 < chunks.length ? helperName(index + 2) : NOTHING),
        description:
            index === 0
                ? 'Number of the funnel stage in its order; 0: the record has left the funnel; blank: its value is not mapped.'
                : 'Carries on with the mappings for which the field before it has no room.'
    }));
}

function namedFields(stages: readonly FunnelStage[]): FormulaField[] {
    const number = STAGE_FIELDS.number;
    const byStage = (text: (stage: FunnelStage) => string): string =>
        caseOf(
            number,
            stages.map((stage) => [String(stage.sequence), quoted(text(stage))]),
            '""'
        );
    return [
        {
            name: STAGE_FIELDS.stage,
            label: 'Funnel Stage',
            type: 'Text',
            formula: byStage(({ name }) => name),
            description: 'The stage of the shared funnel at which the record stands; blank when it stands at none.'
        },
        {
            name: STAGE_FIELDS.owner,
            label: 'Funnel Owner',
            type: 'Text',
            formula: byStage(({ owner }) => owner),
            description: 'The function that owns the stage: Marketing, Sales or Shared.'
        },
        {
            name: STAGE_FIELDS.standing,
            label: 'Funnel Standing',
            type: 'Text',
            formula: caseOf(
                `BLANKVALUE(${number}, -1)`,
                [
                    ['-1', quoted(STANDINGS.unmapped)],
                    [LEFT_NUMBER, quoted(STANDINGS.left)]
                ],
                quoted(STANDINGS.in)
            ),
            description: 'In the funnel, Left the funnel, or Not mapped.'
        }
    ];
}
