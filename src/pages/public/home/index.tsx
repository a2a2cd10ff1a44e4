import { FeaturedBrands } from '@/features/brand/FeaturedBrands'
import { ComingActivities } from '@/features/home/ComingActivities'
import { DemonstrationBanner } from '@/features/home/DemonstrationBanner'
import { HomeColumns } from '@/features/home/HomeColumns'
import { LatestNotices } from '@/features/home/LatestNotices'
import { LibraryEntry } from '@/features/home/LibraryEntry'
import { NotSetUp } from '@/features/home/NotSetUp'
import { Sponsor } from '@/features/home/Sponsor'
import { useHome } from '@/features/home/use-home'
import { useSession } from '@/lib/session'
import { useShare } from '@/lib/share'
import { Remote } from '@/lib/states/Remote'
import { Page } from '@/ui/Page'

export default function HomeScreen() {
  const { status, me } = useSession()
  const home = useHome(status)
  const city = home.data?.settings?.cityName ?? ''
  useShare({ title: `${city}党建品牌`, screen: 'public/home' })
  return (
    <Page title={city ? `${city}党建品牌` : '首页'} width='desk' onRefresh={home.refetch}>
      <Remote of={home} isEmpty={({ settings }) => !settings && !me} empty={<NotSetUp />}>
        {({ settings, brands, activities, notices, upcoming }) => (
          <>
            <DemonstrationBanner settings={settings} />
            <HomeColumns
              main={
                <>
                  {me?.branch && (
                    <ComingActivities title='本支部近期活动' activities={upcoming} isOwnBranch />
                  )}
                  <FeaturedBrands brands={brands} />
                </>
              }
              aside={
                <>
                  <LatestNotices notices={notices} />
                  <ComingActivities title='近期公开活动' activities={activities} />
                  <LibraryEntry />
                </>
              }
            />
            <Sponsor settings={settings} />
          </>
        )}
      </Remote>
    </Page>
  )
}
