import { EVIDENCE } from 'c/funnelCustomerModel';
import { SELLING_STEPS } from 'c/funnelModel';
import { contributionFaults } from './contributions';
import { mappingKey } from './mappingKey';
import type { Fault, FaultCode, SetupMapping, SetupStage, SetupState } from './setupTypes';

const SOURCE_FIELDS: Readonly<Record<string, string>> = {
    Lead: 'Status',
    Opportunity: 'StageName',
    CampaignMember: 'Status',
    Account: EVIDENCE.field,
    Contact: EVIDENCE.field
};
const EVIDENCE_VALUES: readonly string[] = [EVIDENCE.repeatWin, EVIDENCE.reference, EVIDENCE.referral];

const fault = (code: FaultCode, isFatal: boolean, ...names: string[]): Fault => ({ code, isFatal, names });
const fatal = (code: FaultCode, ...names: string[]): Fault => fault(code, true, ...names);

/** Everything that is wrong with a set-up. Validation rules say the same of single records; what only shows across them is here. */
export function faultsIn({ stages, mappings, contributions = [] }: SetupState): Fault[] {
    const active = stages.filter(({ isActive }) => isActive);
    return [
        ...(active.length === 0 ? [fault('noStages', false)] : []),
        ...stages.flatMap(stageFaults),
        ...repeated(stages.map(({ key }) => key)).map((key) => fatal('sameKey', key)),
        ...repeated(active.map(({ sequence }) => String(sequence))).map((sequence) =>
            fatal(
                'sameSequence',
                sequence,
                active
                    .filter((stage) => String(stage.sequence) === sequence)
                    .map(({ name }) => name)
                    .join(', ')
            )
        ),
        ...mappings.flatMap((mapping) => mappingFaults(mapping, stages)),
        ...repeated(mappings.map(({ source }) => mappingKey(source))).map((key) => fatal('twice', key)),
        ...contributions.flatMap((contribution) => contributionFaults(contribution, stages)),
        ...repeated(contributions.map(({ key }) => key).filter((key) => key !== '')).map((key) =>
            fatal('owedTwice', key)
        )
    ];
}

function stageFaults({ key, name, owner, sequence, targetDays }: SetupStage): Fault[] {
    const called = name.trim() || key;
    return [
        ...(/^[a-z][a-z0-9_]{0,39}$/.test(key) ? [] : [fatal('badKey', called)]),
        ...(name.trim() === '' ? [fatal('noName', key)] : []),
        ...(owner === '' ? [fatal('noOwner', called)] : []),
        ...(isNumber(sequence, 999) ? [] : [fatal('badSequence', called)]),
        ...(targetDays === undefined || isNumber(targetDays, 9999) ? [] : [fatal('badDays', called)])
    ];
}

const isNumber = (value: number, most: number): boolean => Number.isInteger(value) && value > 0 && value <= most;

function mappingFaults(
    { source, leavesFunnel, stageKey, sellingStep, isActive }: SetupMapping,
    stages: readonly SetupStage[]
): Fault[] {
    const key = mappingKey(source);
    const stage = stages.find((candidate) => same(candidate.key, stageKey));
    return [
        ...(SOURCE_FIELDS[source.object] === source.field && source.value !== ''
            ? evidenceFaults(source, key)
            : [fatal('badObject', key)]),
        ...(/^([A-Za-z][A-Za-z0-9_]*)?$/.test(source.recordType) ? [] : [fatal('badRecordType', key)]),
        ...(sellingStep === '' || SELLING_STEPS.includes(sellingStep) ? [] : [fatal('badStep', key, sellingStep)]),
        ...(leavesFunnel && (stageKey !== '' || sellingStep !== '') ? [fatal('leftWithStage', key)] : []),
        ...(!leavesFunnel && stageKey === '' ? [fatal('noStage', key)] : []),
        ...(stageKey !== '' && !stage ? [fatal('unknownStage', key, stageKey)] : []),
        // not saved by this page, but an org may have come to it: its records are shown as not mapped
        ...(isActive && stage && !stage.isActive ? [fault('retiredStage', false, key, stage.name)] : [])
    ];
}

const evidenceFaults = (source: SetupMapping['source'], key: string): Fault[] =>
    source.field !== EVIDENCE.field || EVIDENCE_VALUES.includes(source.value) ? [] : [fatal('badEvidence', key)];

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Those that are there more than once, each once; without regard to case, as the platform compares. */
function repeated(texts: readonly string[]): string[] {
    const seen = new Map<string, number>();
    texts.forEach((text) => seen.set(text.toLowerCase(), (seen.get(text.toLowerCase()) ?? 0) + 1));
    const first = new Map([...texts].reverse().map((text) => [text.toLowerCase(), text]));
    return [...seen].filter(([, count]) => count > 1).map(([text]) => first.get(text) ?? text);
}
