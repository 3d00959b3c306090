import type { SiteModel } from "../../model/site-model.ts";
import { storyPage } from "../../pages/story/story-page.ts";
import { frameStory, viewStory } from "../../pages/story/story-view.ts";
import { storiesOf } from "../../stories/story-index.ts";
import { toPage, type SitePage } from "../site-page.ts";

/** The pages of the measures without a year. */
export function listStoryPages(site: SiteModel): readonly SitePage[] {
  return [...storiesOf(site).values()].map((story) =>
    toPage(frameStory(site, story), () => viewStory(site, story), storyPage),
  );
}
