import { LightningElement, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import DEFINITION_OBJECT from '@salesforce/schema/Lead_Definition__c';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import {
    getObjectInfo,
    getObjectInfos,
    getPicklistValues,
    getPicklistValuesByRecordType
} from 'lightning/uiObjectInfoApi';
import { checkRule } from 'c/criteriaModel';
import type { Rule } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import { infosBehind, LeadFields, objectsBehind } from 'c/leadFields';
import type { InfosAnswer, ObjectInfo } from 'c/leadFields';
import { leadLabels } from 'c/leadLabels';
import { draftWrites, newVersionWrites, studioContentFrom, studioQuery } from 'c/leadStudioData';
import type { StudioAnswer, StudioContent } from 'c/leadStudioData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { EMPTY_DRAFT, nextDraft, sameDraft } from 'c/leadStudioModel';
import type { Draft, StoredVersion } from 'c/leadStudioModel';
import type { Telling } from 'c/leadStudioWords';
import { saveAllOrNone } from 'c/saveRecordsData';
import { OrgFields } from './orgFields';
import type { Pick } from './orgFields';

/** The record type that has every value of a picklist. */
const MASTER = '012000000000000AAA';

interface PicklistAnswer {
    readonly values: readonly Pick[];
}

interface Editor extends HTMLElement {
    saved(content: Draft): void;
}

interface SaveRequest {
    readonly draft: Draft;
    readonly base: Draft;
    readonly key: string;
}

/** Write what makes a good lead, see who meets it, test it on the past, propose and sign it. */
export default class LeadStudioPage extends LightningElement {
    labels = labels;
    leadLabels = leadLabels;
    leadObject = LEAD_OBJECT;
    definitionObject = DEFINITION_OBJECT;
    master = MASTER;
    query = studioQuery;
    content: StudioContent | undefined;
    queryErrors: unknown;
    refresh: (() => Promise<void>) | undefined;
    mayWrite = false;
    info: ObjectInfo | undefined;
    behindNames: string[] | undefined;
    behind = new Map<string, ObjectInfo>();
    picks = new Map<string, readonly Pick[]>();
    /** `Object.Field` whose values are asked for. */
    wanted: string | undefined;
    source = new OrgFields(undefined, this.picks, () => undefined);
    openId = '';
    /** Key of the definition that gets a new version; empty: a new definition; undefined: neither. */
    newKey: string | undefined;
    ruleNow: Rule | undefined;
    isSaving = false;
    saveErrors: unknown;
    theirs: StoredVersion | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | undefined): void {
        const id = page?.state?.c__version;
        if (typeof id === 'string' && id !== '') {
            this.openId = id;
        }
    }

    @wire(graphql, { query: '$query' })
    wiredStudio({ data, errors, refresh }: GraphQLWireResult<StudioAnswer>): void {
        this.refresh = refresh;
        this.queryErrors = errors?.length ? errors : undefined;
        this.content = (data && studioContentFrom(data)) ?? this.content;
        this.wantPicks();
    }

    @wire(getObjectInfo, { objectApiName: '$definitionObject' })
    wiredDefinitionInfo({ data }: { data?: { createable?: boolean } }): void {
        this.mayWrite = data?.createable ?? this.mayWrite;
    }

    @wire(getObjectInfo, { objectApiName: '$leadObject' })
    wiredInfo({ data }: { data?: ObjectInfo }): void {
        this.info = data ?? this.info;
        this.behindNames ??= data && objectsBehind(data);
        this.renewSource();
    }

    @wire(getObjectInfos, { objectApiNames: '$behindNames' })
    wiredBehind({ data }: { data?: InfosAnswer }): void {
        if (data) {
            this.behind = infosBehind(data);
            this.renewSource();
        }
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: '$leadObject', recordTypeId: '$master' })
    wiredLeadPicks({ data }: { data?: { picklistFieldValues: Readonly<Record<string, PicklistAnswer>> } }): void {
        for (const [name, { values }] of Object.entries(data?.picklistFieldValues ?? {})) {
            this.picks.set(`Lead.${name}`, values);
        }
        this.renewSource();
    }

    @wire(getPicklistValues, { recordTypeId: '$master', fieldApiName: '$wanted' })
    wiredPicks({ data }: { data?: PicklistAnswer }): void {
        if (data && this.wanted !== undefined) {
            this.picks.set(this.wanted, data.values);
            this.wanted = undefined;
            this.renewSource();
        }
    }

    renewSource(): void {
        const fields = this.info && new LeadFields(this.info, this.behind);
        this.source = new OrgFields(fields, this.picks, (source) => {
            this.wanted ??= source;
        });
        this.wantPicks();
    }

    /** Values of picklists behind lookups come one after the other, as criteria need them. */
    wantPicks(): void {
        for (const { content } of this.content?.versions ?? []) {
            for (const { field } of content.criteria) {
                if (field.includes('.')) {
                    this.source.want(field);
                }
            }
        }
    }

    get versions(): readonly StoredVersion[] {
        return this.content?.versions ?? [];
    }

    get isDenied(): boolean {
        return this.content !== undefined && this.content.versions === undefined;
    }

    get isEmpty(): boolean {
        return this.versions.length === 0 && this.newKey === undefined;
    }

    get isReady(): boolean {
        return this.content !== undefined && this.source.fields !== undefined;
    }

    get opened(): StoredVersion | undefined {
        return this.newKey === undefined ? this.versions.find(({ id }) => id === this.openId) : undefined;
    }

    get isNew(): boolean {
        return this.newKey !== undefined;
    }

    /** Drafts are written by authors; others read them. */
    get isWriting(): boolean {
        return this.isNew || (this.mayWrite && this.opened?.status === 'Draft');
    }

    get inForce(): StoredVersion | undefined {
        const key = this.newKey ?? this.opened?.key;
        return this.versions.find((version) => version.key === key && version.status === 'Agreed');
    }

    get otherInForce(): StoredVersion | undefined {
        return this.inForce?.id === this.opened?.id ? undefined : this.inForce;
    }

    /** A new version begins with what is in force, else with the newest. */
    get initial(): Draft {
        const former = this.inForce ?? this.versions.find(({ key }) => key === this.newKey);
        return former ? nextDraft(former.content) : EMPTY_DRAFT;
    }

    get otherVersion(): number | undefined {
        return this.otherInForce?.version;
    }

    get openHeading(): string {
        const { opened } = this;
        if (!opened) {
            return this.initial.name || labels.listUnnamed;
        }
        return fill(labels.openVersion, opened.content.name, opened.version);
    }

    get telling(): Telling {
        const { fields, valueLabelOf } = this.source;
        return {
            fields,
            valueLabelOf,
            stages: this.content?.stages ?? [],
            calendars: this.content?.calendars ?? []
        };
    }

    ruleOf(content: Draft | undefined): Rule | undefined {
        return content && checkRule(content.criteria, content.filterLogic, (path) => this.source.fieldAt(path)).rule;
    }

    get testedRule(): Rule | undefined {
        return this.isWriting ? this.ruleNow : this.ruleOf(this.opened?.content);
    }

    get inForceRule(): Rule | undefined {
        return this.ruleOf(this.otherInForce?.content);
    }

    handleOpen(event: CustomEvent<{ id: string }>): void {
        this.openVersion(event.detail.id);
    }

    openVersion(id: string): void {
        this.openId = id;
        this.newKey = undefined;
        this.begin();
    }

    handleNewVersion(event: CustomEvent<{ key: string }>): void {
        this.newKey = event.detail.key;
        this.begin();
    }

    handleNewDefinition(): void {
        this.newKey = '';
        this.begin();
    }

    begin(): void {
        this.saveErrors = undefined;
        this.theirs = undefined;
        this.ruleNow = undefined;
    }

    handleSettle(event: CustomEvent<{ rule: Rule | undefined }>): void {
        this.ruleNow = event.detail.rule;
    }

    handleDiscard(): void {
        this.saveErrors = undefined;
        this.theirs = undefined;
        void this.reload();
    }

    async handleSave(event: CustomEvent<SaveRequest>): Promise<void> {
        if (this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.saveErrors = undefined;
        this.theirs = undefined;
        try {
            await (this.opened ? this.saveDraft(this.opened, event.detail) : this.saveNew(event.detail));
        } catch (error) {
            this.saveErrors = error;
            await this.lookForTheirs(event.detail.base);
        }
        this.isSaving = false;
    }

    async saveDraft({ id }: StoredVersion, { draft, base }: SaveRequest): Promise<void> {
        await this.refresh?.();
        if (await this.lookForTheirs(base)) {
            return;
        }
        const present = this.versions.find((version) => version.id === id);
        if (present?.status !== 'Draft') {
            throw new Error(labels.conflictGone);
        }
        await saveAllOrNone(draftWrites(present, draft));
        this.tellSaved(draft);
        await this.reload();
    }

    /** Whether somebody saved other content since these edits began. */
    async lookForTheirs(base: Draft): Promise<boolean> {
        if (this.saveErrors) {
            await this.reload();
        }
        const { opened } = this;
        this.theirs = opened && !sameDraft(opened.content, base) ? opened : undefined;
        if (this.theirs) {
            this.saveErrors = undefined;
        }
        return this.theirs !== undefined;
    }

    async saveNew({ draft, key: typed }: SaveRequest): Promise<void> {
        const key = this.newKey || typed;
        const others = this.versions.filter((version) => version.key === key);
        if (this.newKey === '' && others.length > 0) {
            throw new Error(fill(labels.editKeyTaken, key));
        }
        const version = Math.max(0, ...others.map((other) => other.version)) + 1;
        const [id = ''] = await saveAllOrNone(newVersionWrites(key, version, draft));
        this.tellSaved(draft);
        await this.reload();
        this.openVersion(id);
    }

    tellSaved(draft: Draft): void {
        this.template?.querySelector<Editor>('c-lead-definition-editor')?.saved(draft);
    }

    async handleAgreement(): Promise<void> {
        await this.reload();
        await this.template
            ?.querySelector<HTMLElement & { reload(): Promise<void> }>('c-lead-comments-panel')
            ?.reload();
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
