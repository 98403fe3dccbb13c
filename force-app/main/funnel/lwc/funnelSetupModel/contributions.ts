import { SELLING_STEPS } from 'c/funnelModel';
import type { Fault, FaultCode, SetupContribution, SetupStage } from './setupTypes';

/**
 * What tells contributions apart: the key; without one, who owes it, where, and its name. Of several that are alike in all of it the
 * first is the first again.
 */
export function identities(contributions: readonly SetupContribution[]): string[] {
    const seen = new Map<string, number>();
    return contributions.map(({ key, from, stageKey, sellingStep, name }) => {
        const own = key === '' ? `|${from}|${stageKey}|${sellingStep}|${name}`.toLowerCase() : key.toLowerCase();
        const count = (seen.get(own) ?? 0) + 1;
        seen.set(own, count);
        return count === 1 ? own : `${own}|${count}`;
    });
}

const fault = (code: FaultCode, isFatal: boolean, ...names: string[]): Fault => ({ code, isFatal, names });
const fatal = (code: FaultCode, ...names: string[]): Fault => fault(code, true, ...names);

/** Validation rules say the same of single records. */
export function contributionFaults(
    { key, name, from, stageKey, sellingStep, link, dueDays, isActive }: SetupContribution,
    stages: readonly SetupStage[]
): Fault[] {
    const called = name.trim() || key;
    const stage = stages.find((candidate) => candidate.key.toLowerCase() === stageKey.toLowerCase());
    return [
        ...(name.trim() === '' ? [fatal('owedNoName', key)] : []),
        ...(from === '' ? [fatal('owedByNobody', called)] : []),
        ...((stageKey === '') === (sellingStep === '') ? [fatal('owedNowhere', called)] : []),
        ...(stageKey !== '' && !stage ? [fatal('unknownStage', called, stageKey)] : []),
        ...(sellingStep === '' || SELLING_STEPS.includes(sellingStep) ? [] : [fatal('badStep', called, sellingStep)]),
        ...(dueDays === undefined || (Number.isInteger(dueDays) && dueDays > 0 && dueDays <= 9999)
            ? []
            : [fatal('owedBadDays', called)]),
        ...(link === '' || /^https:\/\//i.test(link) ? [] : [fatal('owedBadLink', called)]),
        ...(isActive && stage && !stage.isActive ? [fault('owedAtRetired', false, called, stage.name)] : [])
    ];
}
