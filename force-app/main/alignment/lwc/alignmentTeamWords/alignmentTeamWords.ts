/** The group that stands for an account, in words and on the scale: for the panels of accounts and opportunities. */
import { adviceTexts, teamLabels as labels } from 'c/alignmentAccountLabels';
import type { AccountData } from 'c/alignmentAccountData';
import { adviceFor, comparableWith, groupFor, moveFor, sidesOf, trendOf, waveFor } from 'c/alignmentAccountModel';
import type { Advice, Choice, Reason, StatementMean, TeamResult } from 'c/alignmentAccountModel';
import type { AdviceRow } from 'c/alignmentAdvice';
import { moveTexts } from 'c/alignmentBoardLabels';
import { statementTexts } from 'c/alignmentLabels';
import type { TeamScore, TrendPoint } from 'c/alignmentTeamScore';
import { bandTexts, scoreText, withinScale } from 'c/alignmentWords';
import { fill, formatDecimal, formatNumber } from 'c/formatting';
import { isClear } from 'c/significanceModel';
import { HIGHEST_TOTAL, LOWEST_TOTAL, bandOf } from 'c/surveyModel';

const WHY: Readonly<Record<Reason, string>> = {
    team: labels.whyTeam,
    segment: labels.whySegment,
    heldBack: labels.whyHeldBack,
    severalSegments: labels.whySeveralSegments,
    notAsked: labels.whyNotAsked
};

/** @returns why there is no score; empty: there is one */
export function whyNoScore({ waves }: AccountData, choice: Choice | undefined): string {
    if (!waves) {
        return labels.noAccess;
    }
    if (waves.length === 0) {
        return labels.noWave;
    }
    return choice ? '' : labels.notShown;
}

/** The group, of the wave that speaks for the account. */
export function choiceIn({ waves = [], results }: AccountData): Choice | undefined {
    const wave = waveFor(waves, results);
    return wave && groupFor(results.filter(({ waveId }) => waveId === wave.id));
}

export function scoreView({ waves = [], results }: AccountData, { group, reason }: Choice): TeamScore {
    const mean = group.mean ?? 0;
    const { Sales, Marketing } = sidesOf(results, group);
    const wave = waves.find(({ id }) => id === group.waveId);
    const comparable = wave ? comparableWith(wave, waves) : [];
    return {
        group: fill(labels.inWave, groupText(group), wave?.name ?? ''),
        points: fill(labels.points, scoreText(mean)),
        range: rangeText(group, mean),
        why: WHY[reason],
        sides:
            Sales?.mean === undefined || Marketing?.mean === undefined
                ? labels.sidesHidden
                : fill(labels.sides, scoreText(Sales.mean), scoreText(Marketing.mean)),
        gap: gapText(group),
        trend: trendPoints(
            comparable,
            trendOf(
                results,
                group,
                comparable.map(({ id }) => id)
            )
        )
    };
}

function groupText({ kind, name }: TeamResult): string {
    if (kind === 'Segment') {
        return fill(labels.groupSegment, name);
    }
    return kind === 'Company' ? labels.groupCompany : labels.groupTeam;
}

function rangeText({ halfWidth, answers }: TeamResult, mean: number): string {
    const [band, count] = [bandTexts[bandOf(mean)], formatNumber(answers)];
    return halfWidth === undefined
        ? fill(labels.rangeNone, band, count)
        : fill(
              labels.range,
              band,
              formatDecimal(withinScale(mean - halfWidth), 1),
              formatDecimal(withinScale(mean + halfWidth), 1),
              count
          );
}

function gapText({ gap }: TeamResult): string {
    return gap
        ? fill(isClear(gap) ? labels.gapClear : labels.gapNoise, formatDecimal(Math.abs(gap.difference), 1))
        : '';
}

/** From the top, in percent of the height. */
const heightOf = (total: number): string =>
    `${(100 - ((withinScale(total) - LOWEST_TOTAL) / (HIGHEST_TOTAL - LOWEST_TOTAL)) * 100).toFixed(2)}%`;

function trendPoints(waves: AccountData['waves'], trend: readonly TeamResult[]): TrendPoint[] {
    return trend.map(({ id, waveId, mean, halfWidth = 0 }, index) => {
        const name = waves?.find((wave) => wave.id === waveId)?.name ?? '';
        const x = `${(((index + 0.5) / trend.length) * 100).toFixed(2)}%`;
        return mean === undefined
            ? { key: id, text: fill(labels.trendPointHidden, name), wave: name, score: '', x, y: '', low: '', high: '' }
            : {
                  key: id,
                  text: fill(labels.trendPoint, name, scoreText(mean)),
                  wave: name,
                  score: scoreText(mean),
                  x,
                  y: heightOf(mean),
                  low: heightOf(mean - halfWidth),
                  high: heightOf(mean + halfWidth)
              };
    });
}

/** What to do, most pressing first. */
export function adviceRows(statements: readonly StatementMean[], { group }: Choice): AdviceRow[] {
    const band = bandOf(group.mean ?? 0);
    return adviceFor(statements).map((advice) => {
        const move = moveFor(band, advice.statement);
        const text = move && moveTexts[move];
        return {
            key: advice.statement,
            text: adviceTexts[advice.statement.toLowerCase()] ?? '',
            why: whyText(advice),
            move: text ? fill(labels.adviceMove, text) : ''
        };
    });
}

function whyText({ statement, why, mean }: Advice): string {
    const text = statementTexts[statement] ?? statement;
    return why === 'low' ? fill(labels.adviceLow, text, formatDecimal(mean, 1)) : fill(labels.adviceGap, text);
}
