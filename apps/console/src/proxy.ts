export { protectPage as proxy } from '@gatehouse/ui/protect-page';

export const config = { matcher: ['/((?!_next/static/|icon.svg$).*)'] };
