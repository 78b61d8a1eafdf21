export { palette } from './palette.ts';
export { tokens } from './tokens.ts';
export { baseStyles } from './base.styles.ts';
export { buttonStyles } from './button.styles.ts';
export { cardStyles } from './card.styles.ts';
export { fieldStyles } from './field.styles.ts';
export { noticeStyles } from './notice.styles.ts';
export { skeletonStyles } from './skeleton.styles.ts';
