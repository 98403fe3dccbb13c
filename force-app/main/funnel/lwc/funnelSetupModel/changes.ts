import { mappingKey } from './mappingKey';
import { identities } from './contributions';
import type { Change, FieldChange, SetupContribution, SetupMapping, SetupStage, SetupState } from './setupTypes';

const LEFT = 'LEFT';

/**
 * What has to be written to come from one set-up to the other: stages first, for the rest points to them. What the second does not
 * name stays as it is.
 */
export function changesBetween(before: SetupState, after: SetupState): Change[] {
    const stages = new Map(before.stages.map((stage) => [stage.key.toLowerCase(), stage]));
    const own = before.contributions ?? [];
    const owed = new Map(identities(own).map((identity, index) => [identity, own[index]]));
    const wanted = after.contributions ?? [];
    const mappings = new Map(before.mappings.map((mapping) => [mappingKey(mapping.source).toLowerCase(), mapping]));
    return [
        ...after.stages.flatMap((stage) => stageChange(stages.get(stage.key.toLowerCase()), stage)),
        ...after.mappings.flatMap((mapping) =>
            mappingChange(mappings.get(mappingKey(mapping.source).toLowerCase()), mapping)
        ),
        ...identities(wanted).flatMap((identity, index) =>
            contributionChange(identity, owed.get(identity), wanted[index] as SetupContribution)
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
        ...(before || !after.isActive ? fieldChange('isActive', textOf(before?.isActive), textOf(after.isActive)) : [])
    ];
    const key = mappingKey(after.source);
    const own = { ...after, id: before?.id, lastModifiedOn: before?.lastModifiedOn };
    return fields.length === 0 ? [] : [{ kind: 'mapping', key, name: key, before, after: own, fields }];
}

function contributionChange(key: string, before: SetupContribution | undefined, after: SetupContribution): Change[] {
    const names = [
        'name',
        'from',
        'sellingStep',
        'topic',
        'details',
        'link',
        'dueDays',
        'responsible',
        'isActive'
    ] as const;
    const fields = [
        ...names.flatMap((field) => fieldChange(field, textOf(before?.[field]), textOf(after[field]))),
        ...fieldChange('owedAt', (before?.stageKey ?? '').toLowerCase(), after.stageKey.toLowerCase())
    ];
    const own = { ...after, id: before?.id, lastModifiedOn: before?.lastModifiedOn };
    return fields.length === 0 ? [] : [{ kind: 'contribution', key, name: after.name, before, after: own, fields }];
}

const placeText = ({ leavesFunnel, stageKey }: SetupMapping): string => (leavesFunnel ? LEFT : stageKey.toLowerCase());

const textOf = (value: string | number | boolean | undefined): string => (value === undefined ? '' : String(value));

const fieldChange = (field: FieldChange['field'], from: string, to: string): FieldChange[] =>
    from === to ? [] : [{ field, from, to }];
