import { mappingKey } from './mappingKey';
import type { Change, FieldChange, SetupMapping, SetupStage, SetupState } from './setupTypes';

const LEFT = 'LEFT';

/**
 * What has to be written to come from one set-up to the other: stages first, for mappings point to them. What the second does not
 * name stays as it is.
 */
export function changesBetween(before: SetupState, after: SetupState): Change[] {
    const stages = new Map(before.stages.map((stage) => [stage.key.toLowerCase(), stage]));
    const mappings = new Map(before.mappings.map((mapping) => [mappingKey(mapping.source).toLowerCase(), mapping]));
    return [
        ...after.stages.flatMap((stage) => stageChange(stages.get(stage.key.toLowerCase()), stage)),
        ...after.mappings.flatMap((mapping) =>
            mappingChange(mappings.get(mappingKey(mapping.source).toLowerCase()), mapping)
        )
    ];
}

function stageChange(before: SetupStage | undefined, after: SetupStage): Change[] {
    const names = [
        'name',
        'sequence',
        'owner',
        'isActive',
        'meaning',
        'marketingOwes',
        'salesOwes',
        'targetDays'
    ] as const;
    const fields = names.flatMap((field) => fieldChange(field, textOf(before?.[field]), textOf(after[field])));
    const own = { ...after, id: before?.id, lastModifiedOn: before?.lastModifiedOn };
    return fields.length === 0 ? [] : [{ kind: 'stage', key: after.key, name: after.name, before, after: own, fields }];
}

function mappingChange(before: SetupMapping | undefined, after: SetupMapping): Change[] {
    const fields = [
        ...fieldChange('place', before ? placeText(before) : '', placeText(after)),
        ...fieldChange('sellingStep', before?.sellingStep ?? '', after.sellingStep),
        ...(before ? fieldChange('isActive', textOf(before.isActive), textOf(after.isActive)) : [])
    ];
    const key = mappingKey(after.source);
    const own = { ...after, id: before?.id, lastModifiedOn: before?.lastModifiedOn };
    // a mapping that is switched off and was never there is nothing
    return fields.length === 0 || (!before && !after.isActive)
        ? []
        : [{ kind: 'mapping', key, name: key, before, after: own, fields }];
}

const placeText = ({ leavesFunnel, stageKey }: SetupMapping): string => (leavesFunnel ? LEFT : stageKey.toLowerCase());

const textOf = (value: string | number | boolean | undefined): string => (value === undefined ? '' : String(value));

const fieldChange = (field: FieldChange['field'], from: string, to: string): FieldChange[] =>
    from === to ? [] : [{ field, from, to }];
