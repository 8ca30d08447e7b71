import { expect, type Locator } from '@playwright/test';

/**
 * Waits until React looks after an element. A page that is sent as it is made shows its links and fields before that,
 * and a click then does what the browser does by itself.
 */
export async function hydrated(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react'))),
    )
    .toBe(true);
}
