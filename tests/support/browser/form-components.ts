import { component } from '../engine-org.ts';
import { bundleComponent } from '../web-org.ts';

const CLASS = `import { LightningElement, api } from 'lwc';`;

/** An object with a dependent picklist, rich text and a location. */
const field = (name: string, inside: string): string =>
    `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${inside}</fields>`;

const values = (...names: string[]): string =>
    names
        .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
        .join('');

export const site = component(
    'CustomObject',
    'Site__c',
    `<label>Site</label><pluralLabel>Sites</pluralLabel><nameField><label>Site Name</label><type>Text</type></nameField>
    <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>
    ${field('Region__c', `<type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>${values('North', 'South')}</valueSetDefinition></valueSet>`)}
    ${field(
        'City__c',
        `<type>Picklist</type><valueSet><controllingField>Region__c</controllingField><valueSetDefinition><sorted>false</sorted>${values('Oslo', 'Bergen', 'Rome')}</valueSetDefinition>
        <valueSettings><controllingFieldValue>North</controllingFieldValue><valueName>Oslo</valueName></valueSettings>
        <valueSettings><controllingFieldValue>North</controllingFieldValue><valueName>Bergen</valueName></valueSettings>
        <valueSettings><controllingFieldValue>South</controllingFieldValue><valueName>Rome</valueName></valueSettings></valueSet>`
    )}
    ${field('Notes__c', '<type>Html</type><length>32768</length><visibleLines>10</visibleLines>')}
    ${field('Place__c', '<type>Location</type><scale>4</scale><displayLocationInDecimal>true</displayLocationInDecimal>')}`
);

/** A form for a new site: choices that depend on another, formatted text, coordinates. */
export const siteForm = bundleComponent('siteForm', {
    'siteForm.js': `${CLASS} export default class SiteForm extends LightningElement {
    outcome = ''; submitted = '';
    handleSubmit(event) { this.submitted = Object.keys(event.detail.fields).sort().join(' '); }
    handleSuccess(event) { this.outcome = 'saved ' + event.detail.id; }
}`,
    'siteForm.html': `<template><lightning-card title="A new site"><div class="slds-p-horizontal_medium">
    <lightning-record-edit-form object-api-name="Site__c" onsubmit={handleSubmit} onsuccess={handleSuccess}>
        <lightning-messages></lightning-messages>
        <lightning-input-field field-name="Name"></lightning-input-field>
        <lightning-input-field field-name="Region__c"></lightning-input-field>
        <lightning-input-field field-name="City__c"></lightning-input-field>
        <lightning-input-field field-name="Notes__c"></lightning-input-field>
        <lightning-input-field field-name="Place__c"></lightning-input-field>
        <lightning-button type="submit" label="Make it" variant="brand"></lightning-button>
    </lightning-record-edit-form>
    <p class="outcome">{outcome}</p><p class="submitted">{submitted}</p></div></lightning-card></template>`
});

/** A contact by its layout, by chosen fields, and to be read only; the id comes late, as in quick actions. */
export const contactForms = bundleComponent('contactForms', {
    'contactForms.js': `${CLASS} export default class ContactForms extends LightningElement {
    fields = ['Name', 'Email', 'MailingAddress', 'AccountId'];
    outcome = '';
    get contactId() { return new URLSearchParams(location.search).get('c__id') ?? undefined; }
    late;
    connectedCallback() { setTimeout(() => { this.late = this.contactId; }, 100); }
    handleSuccess() { this.outcome = 'saved'; }
}`,
    'contactForms.html': `<template>
    <lightning-card title="By fields" class="by-fields"><div class="slds-p-horizontal_medium">
        <lightning-record-form record-id={late} object-api-name="Contact" fields={fields} columns="2" onsuccess={handleSuccess}></lightning-record-form>
        <p class="outcome">{outcome}</p></div></lightning-card>
    <lightning-card title="By layout" class="by-layout"><div class="slds-p-horizontal_medium">
        <lightning-record-form record-id={late} object-api-name="Contact" layout-type="Full" columns="2" mode="readonly" density="compact"></lightning-record-form></div></lightning-card>
    <lightning-card title="View" class="view"><div class="slds-p-horizontal_medium">
        <lightning-record-view-form record-id={late} object-api-name="Contact"><lightning-output-field field-name="Name"></lightning-output-field>
        <lightning-output-field field-name="MailingAddress" variant="label-inline"></lightning-output-field></lightning-record-view-form></div></lightning-card></template>`
});

const counterState = bundleComponent('counterState', {
    'counterState.js': `import { defineState } from '@lwc/state';
export default defineState(({ atom, computed, setAtom }, first = 0) => {
    const count = atom(first);
    const doubled = computed([count], (value) => value * 2);
    return { count, doubled, increment: () => setAtom(count, count.value + 1) };
});`
});

const counterChild = bundleComponent('counterChild', {
    'counterChild.js': `import { LightningElement } from 'lwc';
import { fromContext } from '@lwc/state';
import counterState from 'c/counterState';
export default class CounterChild extends LightningElement {
    counter = fromContext(counterState);
    get doubled() { return this.counter.value?.doubled; }
    more() { this.counter.value.increment(); }
}`,
    'counterChild.html': `<template><p class="doubled">{doubled}</p><lightning-button label="More" onclick={more}></lightning-button></template>`
});

/** State managers: an own one shared with a child by context, and Salesforce's own for a record. */
const counters = bundleComponent('counters', {
    'counters.js': `import { LightningElement, api } from 'lwc';
import smRecord from 'lightning/stateManagerRecord';
import counterState from 'c/counterState';
export default class Counters extends LightningElement {
    counter = counterState(20);
    account = smRecord({});
    _id;
    @api get recordId() { return this._id; }
    set recordId(value) { this._id = value; this.account.value.setConfig({ recordId: value, fields: ['Account.Name'] }); }
    get text() { const { status, data } = this.account.value; return status + ' ' + (data?.fields.Name.value ?? ''); }
}`,
    'counters.html': `<template><p class="count">{counter.value.count}</p><p class="account">{text}</p><c-counter-child></c-counter-child></template>`
});

export const stateComponents = [counterState, counterChild, counters];

/** A map of a pin, a circle and an address that nobody has located. */
export const mapComponent = bundleComponent('placesMap', {
    'placesMap.js': `import { LightningElement } from 'lwc';
export default class PlacesMap extends LightningElement {
    chosen = '';
    markers = [
        { value: 'oslo', title: 'Oslo', description: 'The office', location: { City: 'Oslo', Latitude: '59.9139', Longitude: '10.7522' } },
        { value: 'bergen', title: 'Bergen', type: 'Circle', radius: 30000, fillColor: '#2E844A', location: { Latitude: 60.3913, Longitude: 5.3221 } },
        { value: 'rome', title: 'Rome', location: { City: 'Rome', Country: 'Italy' } }
    ];
    handleSelect(event) { this.chosen = event.detail.selectedMarkerValue; }
}`,
    'placesMap.html': `<template><lightning-map map-markers={markers} selected-marker-value={chosen} onmarkerselect={handleSelect}></lightning-map><p class="chosen">{chosen}</p></template>`
});

/** Loads a component whose name it makes up while it runs. */
export const chooser = [
    bundleComponent('chosenOne', {
        'chosenOne.js': `${CLASS} export default class ChosenOne extends LightningElement {}`,
        'chosenOne.html': '<template><p class="chosen-one">Chosen</p></template>'
    }),
    bundleComponent('chooser', {
        'chooser.js': `${CLASS} export default class Chooser extends LightningElement {
    component;
    async connectedCallback() { this.component = (await import('c/' + ['chosen', 'One'].join(''))).default; }
}`,
        'chooser.html': '<template><lwc:component lwc:is={component}></lwc:component></template>'
    })
];
