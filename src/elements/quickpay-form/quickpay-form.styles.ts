import { buttonStyles, cardStyles, fieldStyles, noticeStyles, skeletonStyles } from '../../theme/index.ts';
import { factStyles } from './styles/facts.styles.ts';
import { frameStyles } from './styles/frame.styles.ts';
import { printStyles } from './styles/print.styles.ts';
import { screenStyles } from './styles/screens.styles.ts';

export const formStyles = [
  buttonStyles,
  cardStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  frameStyles,
  screenStyles,
  factStyles,
  printStyles,
];
