/** Dresses every element of the page, from here on, in the colours that its practice has set. */
import './base/wear-practice-colors.ts';
