import { isServer } from 'lit';

/** Whether a server renders this, where there is no document. Lit's types call it false, as it is in browsers. */
export const onServer: boolean = isServer;
