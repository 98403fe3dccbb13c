import type { MetadataComponent } from '../../../local-org/engine/metadata/metadata-store.ts';
import { component } from '../engine-org.ts';
import { bundleComponent } from '../web-org.ts';

/** A component that uses what Salesforce provides: wires, forms, picker, dialog, schema ids, user and locale. */
const workshop = bundleComponent('workshop', {
    'workshop.js': `import { LightningElement, api, wire } from 'lwc';
import { getRecord, getFieldValue } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import ACCOUNT from '@salesforce/schema/Account';
import INDUSTRY from '@salesforce/schema/Account.Industry';
import NAME from '@salesforce/schema/Account.Name';
import greeting from '@salesforce/label/c.Greeting';
import locale from '@salesforce/i18n/locale';
import userId from '@salesforce/user/Id';
import Question from 'c/question';
export default class Workshop extends LightningElement {
    @api recordId;
    account = ACCOUNT;
    nameField = NAME;
    outcome = 'nothing yet';
    greeting = greeting;
    @wire(getRecord, { recordId: '$recordId', fields: [NAME] }) record;
    @wire(getObjectInfo, { objectApiName: ACCOUNT }) info;
    @wire(getPicklistValues, { recordTypeId: '$info.data.defaultRecordTypeId', fieldApiName: INDUSTRY }) industries;
    @wire(getRelatedListRecords, { parentRecordId: '$recordId', relatedListId: 'Contacts', fields: ['Contact.Name'] }) contacts;
    get name() { return getFieldValue(this.record.data, NAME); }
    get facts() {
        const energy = this.industries.data?.values.some(({ value }) => value === 'Energy');
        return [locale, userId.slice(0, 3), energy, this.contacts.data?.records.length].join(' ');
    }
    handleSuccess(event) { this.outcome = 'saved ' + event.detail.id; }
    handlePick(event) { this.outcome = 'picked ' + event.detail.recordId; }
    async ask() { this.outcome = 'answered ' + (await Question.open({ label: 'Question', size: 'small', text: 'Really?' })); }
}`,
    'workshop.html': `<template>
    <p class="name">{name}</p><p class="facts">{facts}</p><p class="outcome">{outcome}</p><p class="greeting">{greeting}</p>
    <lightning-record-edit-form record-id={recordId} object-api-name={account} onsuccess={handleSuccess}>
        <lightning-input-field field-name={nameField}></lightning-input-field>
        <lightning-button type="submit" label="Save the name"></lightning-button>
    </lightning-record-edit-form>
    <lightning-record-picker label="Other account" object-api-name="Account" onchange={handlePick}></lightning-record-picker>
    <lightning-button label="Ask" onclick={ask}></lightning-button>
</template>`
});

const question = bundleComponent('question', {
    'question.js': `import { api } from 'lwc';
import LightningModal from 'lightning/modal';
export default class Question extends LightningModal { @api text; yes() { this.close('yes'); } }`,
    'question.html': `<template><lightning-modal-header label="Question"></lightning-modal-header>
    <lightning-modal-body>{text}</lightning-modal-body>
    <lightning-modal-footer><lightning-button label="Yes" onclick={yes}></lightning-button></lightning-modal-footer></template>`
});

const failing = bundleComponent('failing', {
    'failing.js': `import { LightningElement } from 'lwc';
export default class Failing extends LightningElement { connectedCallback() { throw new Error('out of order'); } }`,
    'failing.html': '<template></template>'
});

/** A quick action with a window: what every package with Lightning actions has. */
const renameAction = bundleComponent('renameAction', {
    'renameAction.js': `import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { updateRecord } from 'lightning/uiRecordApi';
export default class RenameAction extends LightningElement {
    @api recordId;
    @api objectApiName;
    async rename() {
        await updateRecord({ fields: { Id: this.recordId, Name: this.template.querySelector('lightning-input').value } });
        this.dispatchEvent(new CloseActionScreenEvent());
    }
}`,
    'renameAction.html': `<template><lightning-quick-action-panel header="Give it another name">
    <lightning-input label="New name"></lightning-input>
    <div slot="footer"><lightning-button label="Rename" onclick={rename}></lightning-button></div>
</lightning-quick-action-panel></template>`
});

/** A quick action that nobody sees. */
const greetAction = bundleComponent('greetAction', {
    'greetAction.js': `import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
export default class GreetAction extends LightningElement {
    @api recordId;
    @api invoke() { this.dispatchEvent(new ShowToastEvent({ title: 'Greetings to ' + this.recordId })); }
}`,
    'greetAction.html': '<template></template>'
});

const quickAction = (name: string, label: string, bundle: string, subtype: string): MetadataComponent =>
    component(
        'QuickAction',
        name,
        `<actionSubtype>${subtype}</actionSubtype><label>${label}</label><lightningWebComponent>${bundle}</lightningWebComponent>
        <optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type>`
    );

const actions = [
    quickAction('Account.Rename', 'Rename it', 'renameAction', 'ScreenAction'),
    quickAction('Account.Greet', 'Greet', 'greetAction', 'Action')
];

const highlights = `<itemInstances><componentInstance><componentInstanceProperties><name>actionNames</name><valueList>
    <valueListItems><value>Account.Rename</value></valueListItems><valueListItems><value>Account.Greet</value></valueListItems>
    </valueList></componentInstanceProperties><componentInstanceProperties><name>enableActionsConfiguration</name><value>true</value>
    </componentInstanceProperties><componentName>force:highlightsPanel</componentName><identifier>highlights</identifier></componentInstance></itemInstances>`;

const item = (name: string): string =>
    `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${name}</identifier></componentInstance></itemInstances>`;

const page = component(
    'FlexiPage',
    'Workshop_Page',
    `<flexiPageRegions>${highlights}${item('workshop')}${item('failing')}<name>main</name><type>Region</type></flexiPageRegions>
    <masterLabel>Workshop</masterLabel><sobjectType>Account</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
);

const app = component(
    'CustomApplication',
    'Workshop',
    `<actionOverrides><actionName>View</actionName><content>Workshop_Page</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Account</pageOrSobjectType></actionOverrides>
    <label>Workshop</label><formFactors>Large</formFactors><uiType>Lightning</uiType><navType>Standard</navType><tabs>standard-Account</tabs>`
);

const labels = component(
    'CustomLabels',
    'CustomLabels',
    `<labels><fullName>Greeting</fullName><language>en_US</language><protected>false</protected>
    <shortDescription>Greeting</shortDescription><value>Good evening</value></labels>`
);
const german = component(
    'Translations',
    'de',
    '<customLabels><label>Guten Abend</label><name>Greeting</name></customLabels>'
);

/** In the order in which they can be deployed. */
export const SAMPLES = [
    [labels],
    [german],
    [question, workshop, failing, renameAction, greetAction],
    actions,
    [page],
    [app]
] as const;
