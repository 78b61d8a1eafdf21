import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { noticeStyles } from '../../theme/notice.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { accountStyles } from './styles/account.styles.ts';
import { entranceStyles } from './styles/entrance.styles.ts';
import { frameStyles } from './styles/frame.styles.ts';
import { homeStyles } from './styles/home.styles.ts';
import { navStyles } from './styles/nav.styles.ts';

export const portalStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  noticeStyles,
  skeletonStyles,
  frameStyles,
  navStyles,
  entranceStyles,
  homeStyles,
  accountStyles,
];
