import { alignmentLabels as labels, statementTexts } from 'c/alignmentLabels';
import { functionTexts } from 'c/alignmentWords';
import { fill, formatDate, plural } from 'c/formatting';
import { STATEMENTS } from 'c/surveyModel';
import type { Answers } from 'c/surveyModel';
import type { Survey } from 'c/alignmentSurveyData';

export interface Question {
    readonly key: string;
    readonly text: string;
    readonly position: string;
    readonly rating: number | undefined;
}

export interface Notice {
    readonly heading: string;
    readonly text: string;
}

const COUNT = STATEMENTS.length;

export const answeredIn = (answers: Answers): number => answers.filter((answer) => answer !== undefined).length;

export const questionsOf = (answers: Answers, wording: Readonly<Record<string, string>> = statementTexts): Question[] =>
    STATEMENTS.map(({ key }, index) => ({
        key,
        text: wording[key] ?? '',
        position: fill(labels.position, index + 1, COUNT),
        rating: answers[index]
    }));

export const progressOf = (answers: Answers): string => fill(labels.progress, answeredIn(answers), COUNT);

export const leftOver = (answers: Answers): number => COUNT - answeredIn(answers);

export const indexOf = (key: string): number => STATEMENTS.findIndex((statement) => statement.key === key);

/** The next statement without an answer, from `after` on and then from the start; -1: all are answered. */
export function nextUnanswered(answers: Answers, after = -1): number {
    const open = answers.flatMap((answer, index) => (answer === undefined ? [index] : []));
    return open.find((index) => index > after) ?? open[0] ?? -1;
}

export function untilText({ closesOn }: Survey): string {
    return closesOn === '' ? '' : fill(labels.surveyUntil, formatDate(closesOn));
}

export function answeringAs({ function: side, level, segment, accountTeams }: Survey): string {
    const words = [
        functionTexts[side === 'Marketing' ? 'Marketing' : 'Sales'],
        level === 'Head' ? labels.levelHead : labels.levelStaff
    ];
    const counts = segment === '' ? fill(labels.answeringAs, ...words) : fill(labels.answeringIn, ...words, segment);
    const teams =
        accountTeams === 0
            ? ''
            : plural(accountTeams, { one: labels.answeringTeamsOne, other: labels.answeringTeamsOther });
    return [counts, teams, labels.askToCorrect].filter((sentence) => sentence !== '').join(' ');
}

/** What is said in place of the survey, or above what was answered. @returns undefined: it can be answered */
export function noticeOn(survey: Survey | undefined, hasAccess: boolean, answers: Answers): Notice | undefined {
    if (!hasAccess) {
        return { heading: labels.noAccess, text: labels.noAccessText };
    }
    if (!survey) {
        return { heading: labels.notAsked, text: labels.notAskedText };
    }
    if (survey.isOpen) {
        return survey.isSubmitted ? { heading: labels.thanks, text: labels.thanksText } : undefined;
    }
    if (survey.isSubmitted) {
        return { heading: labels.closed, text: labels.closedSubmitted };
    }
    const answered = answeredIn(answers);
    const text = answered === 0 ? labels.closedNothing : fill(labels.closedDraft, answered, COUNT);
    return { heading: labels.closed, text };
}
