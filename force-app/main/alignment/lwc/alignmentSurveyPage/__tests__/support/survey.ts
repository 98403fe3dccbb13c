/** The survey page, and answers of the server for it. */
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { graphql as realGraphql } from 'lightning/graphql';
import AlignmentSurveyPage from 'c/alignmentSurveyPage';
import type { SurveyAnswer } from 'c/alignmentSurveyData';
import { STATEMENTS } from 'c/surveyModel';
import type { graphql as testGraphql } from '../../../../../../../tests/support/lwc/graphql';
import { find, findAll, flush, mount } from '../../../../../../../tests/support/lwc/page';

export const graphql = realGraphql as unknown as typeof testGraphql;
export const created = createRecord as jest.Mock;
export const updated = updateRecord as jest.Mock;

export const WAVE = 'a00000000000001AAA';
export const PERSON = '005000000000001AAA';

interface State {
    readonly status?: string;
    readonly response?: Readonly<Record<string, unknown>>;
    readonly segment?: string | null;
    readonly answeredOn?: string | null;
    readonly function?: string;
    readonly level?: string;
}

const rows = (...nodes: unknown[]): { edges: { node: unknown }[] } => ({ edges: nodes.map((node) => ({ node })) });

export function aSurvey(state: State = {}): SurveyAnswer {
    const { status = 'Open', response, segment = 'East', answeredOn = null, level = 'Staff' } = state;
    const participation = {
        Id: 'a01000000000001AAA',
        OwnerId: { value: PERSON },
        Function: { value: state.function ?? 'Sales' },
        Level: { value: level },
        Segment: { value: segment },
        AnsweredOn: { value: answeredOn },
        Wave: {
            Id: WAVE,
            Name: { value: 'Alignment May' },
            Status: { value: status },
            ClosesOn: { value: '2026-05-31' },
            Minimum: { value: 6 }
        }
    };
    const found = response ? rows({ Id: 'a02000000000001AAA', WaveId: { value: WAVE }, ...response }) : rows();
    return { uiapi: { query: { Participations: rows(participation), Responses: found } } } as SurveyAnswer;
}

/** So many statements answered with 4, from the first on. */
export const ratings = (count: number): Record<string, unknown> =>
    Object.fromEntries(STATEMENTS.slice(0, count).map(({ key }) => [key, { value: 4 }]));

export const openSurvey = async (
    data: SurveyAnswer,
    refresh: () => Promise<void> = () => Promise.resolve()
): Promise<HTMLElement> => {
    const page = await mount('c-alignment-survey-page', AlignmentSurveyPage, {});
    graphql.emit({ data, refresh });
    await flush();
    return page;
};

export const statements = (page: Element): HTMLElement[] => findAll(page, 'c-alignment-statement');

export async function choose(page: Element, statement: number, rating: number): Promise<void> {
    const at = statements(page)[statement - 1] ?? page;
    const input = find<HTMLInputElement>(at, `input[value="${rating}"]`);
    input?.click();
    await flush();
}

export const button = (page: Element, label: string): HTMLButtonElement | undefined =>
    findAll<HTMLButtonElement>(page, 'lightning-button').find((one) => (one as { label?: string }).label === label);
