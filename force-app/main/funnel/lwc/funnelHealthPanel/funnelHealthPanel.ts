import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { fill, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import type { OrgValue } from 'c/funnelSetupModel';
import { healthLabels } from 'c/healthLabels';
import { healthQuery } from './healthQuery';
import { featureHealth, historyHealth, linesOf, mappingHealth, recordedLines } from './healthState';
import type { HealthAnswer, Line } from './healthState';

interface ObjectInfoResult {
    readonly data?: { readonly apiName: string; readonly fields: Readonly<Record<string, unknown>> };
    readonly error?: unknown;
}

/** Objects by which an org shows which of its optional features are on. One that is off has no object, or the field is missing. */
const LOOKED_AT = 4;

/** What this org lacks or has switched off, what that costs, how to mend it: seen now, or by the doctor when it last looked. */
export default class FunnelHealthPanel extends LightningElement {
    /** Undefined: the person may not see the funnel's own objects. */
    @api funnel: Funnel | undefined;
    /** The values of the org with their counts. */
    @api values: readonly OrgValue[] = [];

    labels = healthLabels;
    words = funnelLabels;
    objects: ReadonlyMap<string, ReadonlySet<string>> = new Map();
    answered = new Set<string>();
    answer: HealthAnswer | undefined;
    errors: unknown;
    showsGood = false;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: healthQuery })
    wiredHealth({ data, errors, refresh }: GraphQLWireResult<HealthAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.answer = data ?? this.answer;
    }

    @wire(getObjectInfo, { objectApiName: 'Account' })
    wiredAccount(result: ObjectInfoResult): void {
        this.note('Account', result);
    }

    @wire(getObjectInfo, { objectApiName: 'Opportunity' })
    wiredOpportunity(result: ObjectInfoResult): void {
        this.note('Opportunity', result);
    }

    @wire(getObjectInfo, { objectApiName: 'AccountTeamMember' })
    wiredAccountTeam(result: ObjectInfoResult): void {
        this.note('AccountTeamMember', result);
    }

    @wire(getObjectInfo, { objectApiName: 'OpportunityTeamMember' })
    wiredOpportunityTeam(result: ObjectInfoResult): void {
        this.note('OpportunityTeamMember', result);
    }

    note(object: string, { data, error }: ObjectInfoResult): void {
        if (data) {
            this.objects = new Map([...this.objects, [object, new Set(Object.keys(data.fields))]]);
        }
        if (data || error) {
            this.answered = new Set([...this.answered, object]);
        }
    }

    get isReady(): boolean {
        return this.answer !== undefined && this.answered.size === LOOKED_AT;
    }

    get all(): Line[] {
        const answer = this.answer ?? {};
        const live = [
            ...mappingHealth(this.funnel, this.values),
            historyHealth(answer),
            ...featureHealth(this.objects)
        ];
        return linesOf(live, recordedLines(answer, live));
    }

    get lines(): Line[] {
        return this.all.filter(({ isGood }) => !isGood || this.showsGood);
    }

    get isAllGood(): boolean {
        return this.all.every(({ isGood }) => isGood);
    }

    get goodLabel(): string {
        const good = this.all.filter(({ isGood }) => isGood).length;
        return this.showsGood ? healthLabels.hideGood : fill(healthLabels.showGood, formatNumber(good));
    }

    get isNeverRecorded(): boolean {
        return this.all.every(({ seen }) => seen === '');
    }

    get expanded(): 'true' | 'false' {
        return this.showsGood ? 'true' : 'false';
    }

    handleToggle(): void {
        this.showsGood = !this.showsGood;
    }

    handleRetry(): void {
        void this.refresh?.().catch((error: unknown) => {
            this.errors = error;
        });
    }
}
