import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos } from 'lightning/uiObjectInfoApi';
import { certaintyOf, checkRule, limitsOf } from 'c/criteriaModel';
import type { CheckedRule, Rule } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import { criteriaWords, limitTexts, mistakesIn, sayRule } from 'c/leadCriteriaWords';
import type { Mistake } from 'c/leadCriteriaWords';
import { leadLabels } from 'c/leadLabels';
import { infosBehind, LeadFields, objectsBehind } from 'c/leadFields';
import type { InfosAnswer, ObjectInfo } from 'c/leadFields';
import { definitionQuery, definitionsFrom } from 'c/leadStandardData';
import type { StandardsAnswer } from 'c/leadStandardData';
import type { LeadDefinition } from 'c/leadStandardModel';

/** Reads a definition back to who writes or signs it: in words, with what is wrong, and how many leads meet it now. */
export default class LeadDefinitionPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = leadLabels;
    objectName = LEAD_OBJECT;
    definition: LeadDefinition | undefined;
    isDenied = false;
    info: ObjectInfo | undefined;
    ruleCheck: CheckedRule | undefined;
    fields: LeadFields | undefined;
    /** Objects that leads look up, as far as the definition needs them. */
    behindNames: string[] | undefined;
    queryErrors: unknown;
    infoError: unknown;
    refresh: (() => Promise<void>) | undefined;
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

    @wire(getObjectInfos, { objectApiNames: '$behindNames' })
    wiredBehind({ data }: { data?: InfosAnswer }): void {
        if (data && this.info) {
            this.fields = new LeadFields(this.info, infosBehind(data));
            this.check();
        }
    }

    check(): void {
        const { definition, info } = this;
        if (!definition || !info) {
            return;
        }
        const reachesFurther = definition.criteria.some(({ field }) => field.includes('.'));
        this.behindNames ??= reachesFurther ? objectsBehind(info) : undefined;
        const fields = this.fields ?? (this.behindNames ? undefined : new LeadFields(info));
        this.fields = fields;
        this.ruleCheck =
            fields && checkRule(definition.criteria, definition.filterLogic, (path) => fields.fieldAt(path));
    }

    get errors(): unknown {
        return this.queryErrors ?? this.infoError;
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
        const words = criteriaWords((path) => this.fields?.labelAt(path) ?? path);
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
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
