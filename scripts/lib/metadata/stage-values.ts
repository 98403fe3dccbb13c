import { SaxesParser } from 'saxes';
import type { Connection } from 'jsforce';
import { queryAll } from '../load/org-reader.ts';
import { escapeXml } from './escape-xml.ts';

/** A stage as the StandardValueSet OpportunityStage writes it. */
export interface StageValue {
    readonly fullName: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly closed: boolean;
    readonly won: boolean;
    /** Percent. */
    readonly probability: number;
    readonly forecastCategory: string;
    readonly isDefault: boolean;
}

export const STAGE_FILE = 'standardValueSets/OpportunityStage.standardValueSet';

/** The stages that an org has now, in its order. */
export async function stagesOf(connection: Connection): Promise<StageValue[]> {
    const stages: StageValue[] = [];
    const soql =
        'SELECT Id, ApiName, MasterLabel, IsActive, IsClosed, IsWon, DefaultProbability, ForecastCategory FROM OpportunityStage ORDER BY SortOrder';
    for await (const row of queryAll(connection, soql)) {
        stages.push({
            fullName: String(row.ApiName ?? row.MasterLabel),
            label: String(row.MasterLabel),
            isActive: row.IsActive !== false,
            closed: row.IsClosed === true,
            won: row.IsWon === true,
            probability: Number(row.DefaultProbability ?? 0),
            forecastCategory: String(row.ForecastCategory ?? 'Omitted'),
            isDefault: false
        });
    }
    return stages;
}

/**
 * The org's stages with the plan's added. Deploying a value set switches off the values that it does not name, so what
 * the org has goes along as it is; a stage that both know keeps the org's settings, and is switched on.
 */
export function mergeStages(org: readonly StageValue[], plan: readonly StageValue[]): StageValue[] {
    const wanted = new Set(plan.map((stage) => stage.fullName.toLowerCase()));
    const known = new Set(org.map((stage) => stage.fullName.toLowerCase()));
    const kept = org.map((stage) => (wanted.has(stage.fullName.toLowerCase()) ? { ...stage, isActive: true } : stage));
    return [...kept, ...plan.filter((stage) => !known.has(stage.fullName.toLowerCase()))];
}

export function readStageXml(xml: string): StageValue[] {
    const stages: StageValue[] = [];
    let value: Record<string, string> | undefined;
    let text = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name }) => {
        text = '';
        value = name === 'standardValue' ? {} : value;
    });
    parser.on('text', (part) => (text += part));
    parser.on('closetag', ({ name }) => {
        if (name === 'standardValue' && value) {
            stages.push(toStage(value));
            value = undefined;
        } else if (value) {
            value[name] = text.trim();
        }
    });
    parser.write(xml).close();
    return stages;
}

const toStage = (value: Readonly<Record<string, string>>): StageValue => ({
    fullName: value.fullName ?? '',
    label: value.label ?? value.fullName ?? '',
    isActive: value.isActive !== 'false',
    closed: value.closed === 'true',
    won: value.won === 'true',
    probability: Number(value.probability ?? 0),
    forecastCategory: value.forecastCategory ?? 'Omitted',
    isDefault: value.default === 'true'
});

export function writeStageXml(stages: readonly StageValue[]): string {
    const values = stages.map(
        (stage) => `    <standardValue>
        <fullName>${escapeXml(stage.fullName)}</fullName>
        <default>${stage.isDefault}</default>
        <label>${escapeXml(stage.label)}</label>
        <isActive>${stage.isActive}</isActive>
        <closed>${stage.closed}</closed>
        <forecastCategory>${escapeXml(stage.forecastCategory)}</forecastCategory>
        <probability>${stage.probability}</probability>
        <won>${stage.won}</won>
    </standardValue>`
    );
    return `<?xml version="1.0" encoding="UTF-8"?>
<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <sorted>false</sorted>
${values.join('\n')}
</StandardValueSet>
`;
}
