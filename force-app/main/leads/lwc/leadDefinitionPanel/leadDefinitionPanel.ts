import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { certaintyOf, checkRule, filterOf, limitsOf } from 'c/criteriaModel';
import type { CheckedRule, GraphqlFilter, Rule } from 'c/criteriaModel';
import { fill, formatNumber } from 'c/formatting';
import { criteriaWords, sayRule } from 'c/leadCriteriaWords';
import { leadLabels } from 'c/leadLabels';
import { countQuery, countsFrom, criteriaFieldIn, definitionQuery, definitionsFrom } from 'c/leadStandardData';
import type { CountAnswer, ObjectInfo, StandardsAnswer } from 'c/leadStandardData';
import type { LeadDefinition } from 'c/leadStandardModel';
import { limitTexts, mistakesIn } from './ruleMistakes';
import type { Mistake } from './ruleMistakes';

/** Reads a definition back to who writes or signs it: in words, with what is wrong, and how many leads meet it now. */
export default class LeadDefinitionPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = leadLabels;
    objectName = LEAD_OBJECT;
    definition: LeadDefinition | undefined;
    isDenied = false;
    info: ObjectInfo | undefined;
    ruleCheck: CheckedRule | undefined;
    /** Replaced only when the rule is: a new object counts again. */
    countVariables: { where: GraphqlFilter } | undefined;
    count = '';
    queryErrors: unknown;
    countErrors: unknown;
    infoError: unknown;
    refresh: (() => Promise<void>) | undefined;
    refreshCount: (() => Promise<void>) | undefined;
    query = definitionQuery;

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredDefinition({ data, errors, refresh }: GraphQLWireResult<StandardsAnswer>): void {
        this.refresh = refresh;
        this.queryErrors = errors?.length ? errors : undefined;
        if (data) {
            const definitions = definitionsFrom(data);
            this.definition = definitions?.[0];
            this.isDenied = definitions === undefined;
            this.check();
        }
    }

    @wire(getObjectInfo, { objectApiName: '$objectName' })
    wiredInfo({ data, error }: { data?: ObjectInfo; error?: unknown }): void {
        this.info = data ?? this.info;
        this.infoError = error;
        this.check();
    }

    @wire(graphql, { query: '$countQuery', variables: '$countVariables' })
    wiredCount({ data, errors, refresh }: GraphQLWireResult<CountAnswer>): void {
        this.refreshCount = refresh;
        this.countErrors = errors?.length ? errors : undefined;
        const counts = data && countsFrom(data);
        if (counts) {
            this.count = fill(leadLabels.checkCount, formatNumber(counts.meeting), formatNumber(counts.all));
        }
    }

    /** Undefined while there is nothing to count. */
    get countQuery(): GraphQLQuery | undefined {
        return this.countVariables ? countQuery : undefined;
    }

    check(): void {
        const { definition, info } = this;
        if (!definition || !info) {
            return;
        }
        this.ruleCheck = checkRule(definition.criteria, definition.filterLogic, (path) => criteriaFieldIn(info, path));
        const rule = this.ruleCheck.rule;
        const isCountable = rule && !limitsOf(rule).some(({ face }) => face === 'graphql');
        this.countWhere(isCountable ? filterOf(rule, { now: Date.now(), timeZone: TIME_ZONE }) : undefined);
    }

    /** The same filter again would not be answered again: its count stays. */
    countWhere(where: GraphqlFilter | undefined): void {
        if (!where || JSON.stringify(where) !== JSON.stringify(this.countVariables?.where)) {
            this.count = where ? leadLabels.checkCounting : '';
            this.countVariables = where && { where };
        }
    }

    get errors(): unknown {
        return this.queryErrors ?? this.infoError ?? this.countErrors;
    }

    get rule(): Rule | undefined {
        return this.ruleCheck?.rule;
    }

    get mistakes(): Mistake[] {
        return this.ruleCheck ? mistakesIn(this.ruleCheck, this.definition?.filterLogic ?? '') : [];
    }

    get hasMistakes(): boolean {
        return this.mistakes.length > 0;
    }

    get sentence(): string {
        const words = criteriaWords((path) => this.info?.fields[path]?.label ?? path);
        return this.rule ? fill(leadLabels.checkSentence, sayRule(this.rule, words)) : '';
    }

    get certainty(): string {
        const certainty = this.rule && certaintyOf(this.rule);
        return certainty === 'always' ? leadLabels.checkAlways : certainty === 'never' ? leadLabels.checkNever : '';
    }

    get limits(): string[] {
        return this.rule ? limitTexts(limitsOf(this.rule)) : [];
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
            await this.refreshCount?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
