/// <reference types="jest" />
/** Stands in for lightning/navigation: a test sees where a component wants to go. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

type Constructor = new () => HTMLElement;

export const navigate = jest.fn<void, [reference: unknown, replace?: boolean]>();

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

const mixin = (Base: Constructor): Constructor =>
    class extends Base {
        [Navigate](reference: unknown, replace?: boolean): void {
            navigate(reference, replace);
        }
        [GenerateUrl](): Promise<string> {
            return Promise.resolve('https://www.example.com/');
        }
    };

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

/** A test says which page is open. */
export const CurrentPageReference = createTestWireAdapter() as unknown as { emit(page: unknown): void };
