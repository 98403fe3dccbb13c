import type { Verdict } from 'c/disclosureModel';
import type { GroupResult } from './groupResult.ts';
import type { Group } from './groups.ts';

/** What is written of a group, by the name of its field without `__c`. Null: left blank. */
export interface ResultRow {
    readonly Result_Key: string;
    readonly Group_Kind: Group['kind'];
    readonly Group_Key: string | null;
    readonly Group_Name: string | null;
    /** Id of the account whose team it is. */
    readonly Account: string | null;
    readonly Segment: string | null;
    readonly Function: Group['function'];
    readonly Level: Group['level'];
    readonly Suppressed: string | null;
    readonly Answers: number | null;
    readonly Mean_Total: number | null;
    readonly Deviation: number | null;
    readonly Half_Width: number | null;
    readonly Alpha: number | null;
    readonly Straight_Lined: number | null;
    readonly Gap: number | null;
    readonly Gap_P_Value: number | null;
}

/** What is written of one statement of a group that is shown. */
export interface StatementRow {
    readonly Statement_Result_Key: string;
    readonly Statement: string;
    readonly Mean: number | null;
    readonly Deviation: number | null;
    readonly Average_Deviation: number | null;
    readonly Gap: number | null;
    readonly Gap_P_Value: number | null;
}

const REASONS: Readonly<Record<Verdict, string | null>> = {
    shown: null,
    tooFew: 'Too few answers',
    protects: 'Protects a smaller group'
};

/** Six decimals, as the fields hold them. */
const exact = (value: number | undefined): number | null => (value === undefined ? null : Number(value.toFixed(6)));

/** Of a team's parts with too few answers nothing is written: most are, and their absence says the same. */
export const isWorthWriting = ({ group, verdict }: GroupResult): boolean =>
    group.kind !== 'Account Team' || verdict === 'shown' || (group.function === 'All' && group.level === 'All');

export function resultRow({ key, group, segment, verdict, figures }: GroupResult): ResultRow {
    const { total, gap } = figures ?? {};
    const isTeam = group.kind === 'Account Team';
    return {
        Result_Key: key,
        Group_Kind: group.kind,
        Group_Key: group.name || null,
        // an account's name is read through the account, by those who may see it
        Group_Name: isTeam ? null : group.name || null,
        Account: isTeam ? group.name : null,
        Segment: segment || null,
        Function: group.function,
        Level: group.level,
        Suppressed: REASONS[verdict] ?? null,
        Answers: total?.count ?? null,
        Mean_Total: exact(total?.mean),
        Deviation: exact(total?.deviation),
        Half_Width: exact(total?.halfWidth),
        Alpha: exact(figures?.alpha),
        Straight_Lined: figures?.straightLined ?? null,
        Gap: exact(gap?.difference),
        Gap_P_Value: exact(gap?.pValue)
    };
}

export function statementRows({ key, figures }: GroupResult): StatementRow[] {
    return (figures?.statements ?? []).map(({ key: statement, summary, gap }) => ({
        Statement_Result_Key: `${key}|${statement}`,
        Statement: statement,
        Mean: exact(summary.mean),
        Deviation: exact(summary.deviation),
        Average_Deviation: exact(summary.averageDeviation),
        Gap: exact(gap?.difference),
        Gap_P_Value: exact(gap?.pValue)
    }));
}
