import { fill } from 'c/formatting';
import type { Participant, Reason, RuleField } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

interface Choice {
    readonly value: string;
    readonly text: string;
    readonly isChosen: boolean;
}

export interface PersonRow {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly function: readonly Choice[];
    readonly level: readonly Choice[];
    readonly segment: string;
    readonly teams: string;
    readonly why: string;
    readonly isDeactivated: boolean;
    readonly needsFunction: boolean;
    readonly functionText: string;
    readonly levelText: string;
    readonly functionLabel: string;
    readonly levelLabel: string;
    readonly segmentLabel: string;
    readonly removeLabel: string;
    /** Who has answered stays: their answers would be lost to the wave. */
    readonly canRemove: boolean;
}

const FIELDS: Readonly<Record<RuleField, string>> = {
    department: labels.fieldDepartment,
    profile: labels.fieldProfile,
    role: labels.fieldRole,
    title: labels.fieldTitle
};

function whyOf(reason: Reason | undefined): string {
    switch (reason?.kind) {
        case 'before':
            return fill(labels.whyBefore, reason.word);
        case 'list':
            return labels.whyList;
        case 'rule':
            return fill(labels.whyRule, reason.field === '' ? '' : FIELDS[reason.field], reason.word);
        default:
            return '';
    }
}

const functionText = (side: string): string =>
    side === 'Marketing' ? labels.marketing : side === 'Sales' ? labels.sales : labels.chooseFunction;
const levelText = (level: string): string => (level === 'Head' ? labels.head : labels.staff);

export function rowOf({ person, function: side, level, segment, teams, reason, hasAnswered }: Participant): PersonRow {
    const sides = side === '' ? ['', 'Sales', 'Marketing'] : ['Sales', 'Marketing'];
    return {
        id: person.id,
        name: person.name,
        title: person.title,
        function: sides.map((value) => ({ value, text: functionText(value), isChosen: value === side })),
        level: ['Head', 'Staff'].map((value) => ({ value, text: levelText(value), isChosen: value === level })),
        segment,
        teams: teams.map(({ name }) => name).join(', '),
        why: whyOf(reason),
        isDeactivated: !person.isActive,
        needsFunction: side === '',
        functionText: functionText(side),
        levelText: levelText(level),
        functionLabel: fill(labels.functionOf, person.name),
        levelLabel: fill(labels.levelOf, person.name),
        segmentLabel: fill(labels.segmentOf, person.name),
        removeLabel: fill(labels.removeOf, person.name),
        canRemove: !hasAnswered
    };
}
