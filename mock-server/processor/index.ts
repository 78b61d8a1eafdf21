export { ChargeKeyReused } from './charges-once.ts';
export type { ChargeRecord } from './charges.ts';
export { createMockProcessor, type MockProcessor, type MockProcessorOptions } from './create-mock-processor.ts';
export type { FrameAsset, FrameAssets } from './frame-page.ts';
export type { ProcessorFault, ProcessorFaults } from './processor-faults.ts';
