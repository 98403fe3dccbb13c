/**
 * The events by which a component in a flow's screen speaks to the flow. No flow runs here, so nobody hears them: a component
 * that can stand in a flow and on a page does on the page what it does in Salesforce.
 */
export const FlowAttributeChangeEventName = 'lightning__flowattributechange';
export const FlowNavigationBackEventName = 'lightning__flownavigationback';
export const FlowNavigationNextEventName = 'lightning__flownavigationnext';
export const FlowNavigationPauseEventName = 'lightning__flownavigationpause';
export const FlowNavigationFinishEventName = 'lightning__flownavigationfinish';

const BUBBLING = { bubbles: true, composed: true } as const;

/** A property of the component has another value. */
export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; newValue: unknown }> {
    constructor(attributeName: string, newValue: unknown) {
        super(FlowAttributeChangeEventName, { ...BUBBLING, detail: { attributeName, newValue } });
    }
}

const navigationEvent = (name: string) =>
    class extends CustomEvent<null> {
        constructor() {
            super(name, BUBBLING);
        }
    };

export const FlowNavigationBackEvent = navigationEvent(FlowNavigationBackEventName);
export const FlowNavigationNextEvent = navigationEvent(FlowNavigationNextEventName);
export const FlowNavigationPauseEvent = navigationEvent(FlowNavigationPauseEventName);
export const FlowNavigationFinishEvent = navigationEvent(FlowNavigationFinishEventName);
