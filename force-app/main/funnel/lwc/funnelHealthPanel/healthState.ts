import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { fill, formatDate } from 'c/formatting';
import type { Funnel } from 'c/funnelModel';
import { placeOf } from 'c/funnelModel';
import { mappingKey } from 'c/funnelSetupModel';
import type { OrgValue } from 'c/funnelSetupModel';
import { healthLabels as labels } from 'c/healthLabels';
import {
    FEATURES,
    featureFindings,
    historyFinding,
    mappingFindings,
    mappingHiddenFinding,
    orderFinding,
    retiredFinding,
    stagesFinding,
    worstFirst
} from 'c/healthModel';
import type { Finding, HealthState } from 'c/healthModel';

interface FindingNode {
    readonly Id: string;
    readonly Key?: Value | null;
    readonly State?: Value | null;
    readonly Subject?: Value | null;
    readonly Cost?: Value | null;
    readonly HowToMend?: Value | null;
    readonly CheckedOn?: Value | null;
}

export interface HealthAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly StatusHistory?: Connection<{ readonly Id: string }> | null;
            readonly Findings?: Connection<FindingNode> | null;
        };
    };
}

/** A finding as it is drawn. */
export interface Line {
    readonly key: string;
    readonly isGood: boolean;
    readonly state: string;
    readonly icon: string;
    readonly variant: string;
    readonly subject: string;
    readonly cost: string;
    readonly mend: string;
    /** When the doctor saw it; empty: it is so now. */
    readonly seen: string;
}

const LOOKS: Readonly<Record<HealthState, Pick<Line, 'state' | 'icon' | 'variant'>>> = {
    good: { state: labels.stateGood, icon: 'utility:success', variant: 'success' },
    note: { state: labels.stateNote, icon: 'utility:info', variant: '' },
    attention: { state: labels.stateAttention, icon: 'utility:warning', variant: 'warning' },
    problem: { state: labels.stateProblem, icon: 'utility:error', variant: 'error' }
};

/** Which features are on, from what the org tells of its objects. */
export function featuresIn(objects: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
    const isOn = ({ sign }: (typeof FEATURES)[number]): boolean =>
        sign.field === undefined ? objects.has(sign.object) : objects.get(sign.object)?.has(sign.field) === true;
    return new Set(FEATURES.filter(isOn).map(({ name }) => name));
}

/** What can be judged from the set-up page's own data. */
export function mappingHealth(funnel: Funnel | undefined, values: readonly OrgValue[]): Finding[] {
    if (!funnel) {
        return [mappingHiddenFinding(labels)];
    }
    const counted = values.filter(({ count }) => count !== undefined);
    const fields = [...new Set(counted.map(({ source }) => `${source.object}.${source.field}`))];
    const open = counted
        .filter(({ source, count }) => count !== 0 && placeOf(funnel, source).kind === 'unmapped')
        .map(({ source, count }) => ({ ...source, records: count ?? 0 }));
    const active = new Set(funnel.stages.map(({ id }) => id));
    const retired = funnel.mappings.filter(({ stageId }) => stageId !== undefined && !active.has(stageId));
    return [
        stagesFinding(labels, funnel.stages.length),
        orderFinding(labels, funnel.stages),
        retiredFinding(labels, retired.map(mappingKey)),
        ...mappingFindings(labels, fields, open)
    ];
}

export function historyHealth(answer: HealthAnswer): Finding {
    const rows = nodesOf(answer.uiapi?.query?.StatusHistory).length;
    return historyFinding(labels, rows > 0 ? true : undefined);
}

export const featureHealth = (objects: ReadonlyMap<string, ReadonlySet<string>>): Finding[] =>
    featureFindings(labels, featuresIn(objects));

/** What the doctor saw, without what this page sees for itself: that is newer. */
export function recordedLines(answer: HealthAnswer, live: readonly Finding[]): Line[] {
    const known = new Set(
        live.filter(({ key, state }) => key !== 'history.Lead.Status' || state !== 'note').map(({ key }) => key)
    );
    return nodesOf(answer.uiapi?.query?.Findings)
        .filter(({ Key }) => !known.has(Key?.value ?? ''))
        .map((node) => {
            const state = (node.State?.value ?? 'note') as HealthState;
            const finding = {
                key: node.Key?.value ?? node.Id,
                state,
                subject: node.Subject?.value ?? '',
                cost: node.Cost?.value ?? '',
                howToMend: node.HowToMend?.value ?? ''
            };
            const seen = node.CheckedOn?.value ? fill(labels.recorded, formatDate(node.CheckedOn.value)) : '';
            return { ...lineOf(finding), seen };
        });
}

/** Live findings, then what only the doctor sees; of a key that both have, one line. What needs hands first. */
export function linesOf(live: readonly Finding[], recorded: readonly Line[]): Line[] {
    const told = new Set(recorded.map(({ key }) => key));
    const own = worstFirst(live.filter(({ key }) => !told.has(key))).map(lineOf);
    const order = [labels.stateProblem, labels.stateAttention, labels.stateNote, labels.stateGood];
    return [...own, ...recorded].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function lineOf({ key, state, subject, cost, howToMend }: Finding): Line {
    return {
        key,
        isGood: state === 'good',
        ...LOOKS[state],
        subject,
        cost: cost === '' ? '' : fill(labels.costs, cost),
        mend: howToMend === '' ? '' : fill(labels.mend, howToMend),
        seen: ''
    };
}
