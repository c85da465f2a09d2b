// Code generated from locales/en/calendar.yaml by internal/generate; DO NOT EDIT.

package messages

// CalendarSunday says: Sun
func (p *Printer) CalendarSunday() string {
	return p.plain("calendar.sunday")
}

// CalendarMonday says: Mon
func (p *Printer) CalendarMonday() string {
	return p.plain("calendar.monday")
}

// CalendarTuesday says: Tue
func (p *Printer) CalendarTuesday() string {
	return p.plain("calendar.tuesday")
}

// CalendarWednesday says: Wed
func (p *Printer) CalendarWednesday() string {
	return p.plain("calendar.wednesday")
}

// CalendarThursday says: Thu
func (p *Printer) CalendarThursday() string {
	return p.plain("calendar.thursday")
}

// CalendarFriday says: Fri
func (p *Printer) CalendarFriday() string {
	return p.plain("calendar.friday")
}

// CalendarSaturday says: Sat
func (p *Printer) CalendarSaturday() string {
	return p.plain("calendar.saturday")
}

// CalendarSundayLong says: Sunday
func (p *Printer) CalendarSundayLong() string {
	return p.plain("calendar.sunday_long")
}

// CalendarMondayLong says: Monday
func (p *Printer) CalendarMondayLong() string {
	return p.plain("calendar.monday_long")
}

// CalendarTuesdayLong says: Tuesday
func (p *Printer) CalendarTuesdayLong() string {
	return p.plain("calendar.tuesday_long")
}

// CalendarWednesdayLong says: Wednesday
func (p *Printer) CalendarWednesdayLong() string {
	return p.plain("calendar.wednesday_long")
}

// CalendarThursdayLong says: Thursday
func (p *Printer) CalendarThursdayLong() string {
	return p.plain("calendar.thursday_long")
}

// CalendarFridayLong says: Friday
func (p *Printer) CalendarFridayLong() string {
	return p.plain("calendar.friday_long")
}

// CalendarSaturdayLong says: Saturday
func (p *Printer) CalendarSaturdayLong() string {
	return p.plain("calendar.saturday_long")
}

// CalendarJanuary says: Jan
func (p *Printer) CalendarJanuary() string {
	return p.plain("calendar.january")
}

// CalendarFebruary says: Feb
func (p *Printer) CalendarFebruary() string {
	return p.plain("calendar.february")
}

// CalendarMarch says: Mar
func (p *Printer) CalendarMarch() string {
	return p.plain("calendar.march")
}

// CalendarApril says: Apr
func (p *Printer) CalendarApril() string {
	return p.plain("calendar.april")
}

// CalendarMay says: May
func (p *Printer) CalendarMay() string {
	return p.plain("calendar.may")
}

// CalendarJune says: Jun
func (p *Printer) CalendarJune() string {
	return p.plain("calendar.june")
}

// CalendarJuly says: Jul
func (p *Printer) CalendarJuly() string {
	return p.plain("calendar.july")
}

// CalendarAugust says: Aug
func (p *Printer) CalendarAugust() string {
	return p.plain("calendar.august")
}

// CalendarSeptember says: Sep
func (p *Printer) CalendarSeptember() string {
	return p.plain("calendar.september")
}

// CalendarOctober says: Oct
func (p *Printer) CalendarOctober() string {
	return p.plain("calendar.october")
}

// CalendarNovember says: Nov
func (p *Printer) CalendarNovember() string {
	return p.plain("calendar.november")
}

// CalendarDecember says: Dec
func (p *Printer) CalendarDecember() string {
	return p.plain("calendar.december")
}

// CalendarJanuaryLong says: January
func (p *Printer) CalendarJanuaryLong() string {
	return p.plain("calendar.january_long")
}

// CalendarFebruaryLong says: February
func (p *Printer) CalendarFebruaryLong() string {
	return p.plain("calendar.february_long")
}

// CalendarMarchLong says: March
func (p *Printer) CalendarMarchLong() string {
	return p.plain("calendar.march_long")
}

// CalendarAprilLong says: April
func (p *Printer) CalendarAprilLong() string {
	return p.plain("calendar.april_long")
}

// CalendarMayLong says: May
func (p *Printer) CalendarMayLong() string {
	return p.plain("calendar.may_long")
}

// CalendarJuneLong says: June
func (p *Printer) CalendarJuneLong() string {
	return p.plain("calendar.june_long")
}

// CalendarJulyLong says: July
func (p *Printer) CalendarJulyLong() string {
	return p.plain("calendar.july_long")
}

// CalendarAugustLong says: August
func (p *Printer) CalendarAugustLong() string {
	return p.plain("calendar.august_long")
}

// CalendarSeptemberLong says: September
func (p *Printer) CalendarSeptemberLong() string {
	return p.plain("calendar.september_long")
}

// CalendarOctoberLong says: October
func (p *Printer) CalendarOctoberLong() string {
	return p.plain("calendar.october_long")
}

// CalendarNovemberLong says: November
func (p *Printer) CalendarNovemberLong() string {
	return p.plain("calendar.november_long")
}

// CalendarDecemberLong says: December
func (p *Printer) CalendarDecemberLong() string {
	return p.plain("calendar.december_long")
}

// CalendarDay says: {weekday} {day} {month}
// (a day in this year, with short names)
func (p *Printer) CalendarDay(day string, month string, weekday string) string {
	return p.format("calendar.day", day, month, weekday)
}

// CalendarDayOfYear says: {weekday} {day} {month} {year}
func (p *Printer) CalendarDayOfYear(day string, month string, weekday string, year string) string {
	return p.format("calendar.day_of_year", day, month, weekday, year)
}

// CalendarMonthOfYear says: {month} {year}
func (p *Printer) CalendarMonthOfYear(month string, year string) string {
	return p.format("calendar.month_of_year", month, year)
}

// CalendarWeek says: W{week}
// (a week by its number of ISO 8601)
func (p *Printer) CalendarWeek(week string) string {
	return p.format("calendar.week", week)
}

// CalendarWeekOfYear says: W{week} {year}
func (p *Printer) CalendarWeekOfYear(week string, year string) string {
	return p.format("calendar.week_of_year", week, year)
}

// CalendarWeekFrom says: week of {day}
// (a week that begins on another day than Monday)
func (p *Printer) CalendarWeekFrom(day string) string {
	return p.format("calendar.week_from", day)
}

// CalendarBeforeNoon says: {clock} am
// (a time of day where people count to 12)
func (p *Printer) CalendarBeforeNoon(clock string) string {
	return p.format("calendar.before_noon", clock)
}

// CalendarAfterNoon says: {clock} pm
func (p *Printer) CalendarAfterNoon(clock string) string {
	return p.format("calendar.after_noon", clock)
}

// CalendarHours says: {hours}h
func (p *Printer) CalendarHours(hours string) string {
	return p.format("calendar.hours", hours)
}

// CalendarMinutes says: {minutes}m
func (p *Printer) CalendarMinutes(minutes string) string {
	return p.format("calendar.minutes", minutes)
}

// CalendarSeconds says: {seconds}s
func (p *Printer) CalendarSeconds(seconds string) string {
	return p.format("calendar.seconds", seconds)
}

// CalendarHoursMinutes says: {hours}h {minutes}m
func (p *Printer) CalendarHoursMinutes(hours string, minutes string) string {
	return p.format("calendar.hours_minutes", hours, minutes)
}

// CalendarSoFar says: {length} so far
// (what a running timer has)
func (p *Printer) CalendarSoFar(length string) string {
	return p.format("calendar.so_far", length)
}

// CalendarSpan says: {day} {start}–{end} ({length})
func (p *Printer) CalendarSpan(day string, end string, length string, start string) string {
	return p.format("calendar.span", day, end, length, start)
}

// CalendarSpanRunning says: {day} {start}–… ({length})
func (p *Printer) CalendarSpanRunning(day string, length string, start string) string {
	return p.format("calendar.span_running", day, length, start)
}

// CalendarAnd says: {first} and {last}
// (a list of two)
func (p *Printer) CalendarAnd(first string, last string) string {
	return p.format("calendar.and", first, last)
}

// CalendarOr says: {first} or {last}
func (p *Printer) CalendarOr(first string, last string) string {
	return p.format("calendar.or", first, last)
}

// CalendarComma says: {first}, {last}
// (a longer list, put together from its beginning)
func (p *Printer) CalendarComma(first string, last string) string {
	return p.format("calendar.comma", first, last)
}

// CalendarAndLast says: {first} and {last}
func (p *Printer) CalendarAndLast(first string, last string) string {
	return p.format("calendar.and_last", first, last)
}

// CalendarOrLast says: {first} or {last}
func (p *Printer) CalendarOrLast(first string, last string) string {
	return p.format("calendar.or_last", first, last)
}

// CalendarThisWeek says: This week
// (how the days of a list or a report are called)
func (p *Printer) CalendarThisWeek() string {
	return p.plain("calendar.this_week")
}

// CalendarPastWeek says: Last week
func (p *Printer) CalendarPastWeek() string {
	return p.plain("calendar.past_week")
}

// CalendarThisMonth says: This month
func (p *Printer) CalendarThisMonth() string {
	return p.plain("calendar.this_month")
}

// CalendarPastMonth says: Last month
func (p *Printer) CalendarPastMonth() string {
	return p.plain("calendar.past_month")
}

// CalendarThisQuarter says: This quarter
func (p *Printer) CalendarThisQuarter() string {
	return p.plain("calendar.this_quarter")
}

// CalendarPastQuarter says: Last quarter
func (p *Printer) CalendarPastQuarter() string {
	return p.plain("calendar.past_quarter")
}

// CalendarThisYear says: This year
func (p *Printer) CalendarThisYear() string {
	return p.plain("calendar.this_year")
}

// CalendarPastYear says: Last year
func (p *Printer) CalendarPastYear() string {
	return p.plain("calendar.past_year")
}

// CalendarWeekdays says: weekdays
// (when something repeats; {days} and {times} are lists)
func (p *Printer) CalendarWeekdays() string {
	return p.plain("calendar.weekdays")
}

// CalendarEvery says: every {days}
func (p *Printer) CalendarEvery(days string) string {
	return p.format("calendar.every", days)
}

// CalendarEverySecond says: every second {days}
func (p *Printer) CalendarEverySecond(days string) string {
	return p.format("calendar.every_second", days)
}

// CalendarEveryNth says: every {count:int} weeks, {days}
func (p *Printer) CalendarEveryNth(count int, days string) string {
	return p.format("calendar.every_nth", count, days)
}

// CalendarEveryDay says: every day
func (p *Printer) CalendarEveryDay() string {
	return p.plain("calendar.every_day")
}

// CalendarEveryWeek says: every week
func (p *Printer) CalendarEveryWeek() string {
	return p.plain("calendar.every_week")
}

// CalendarEveryHour says: every hour
func (p *Printer) CalendarEveryHour() string {
	return p.plain("calendar.every_hour")
}

// CalendarEveryDays says: every {count:int} days
func (p *Printer) CalendarEveryDays(count int) string {
	return p.format("calendar.every_days", count)
}

// CalendarEveryWeeks says: every {count:int} weeks
func (p *Printer) CalendarEveryWeeks(count int) string {
	return p.format("calendar.every_weeks", count)
}

// CalendarEveryHours says: every {count:int} hours
func (p *Printer) CalendarEveryHours(count int) string {
	return p.format("calendar.every_hours", count)
}

// CalendarOfMonth says: on the {days}
// (days of a month: a list of the two that follow)
func (p *Printer) CalendarOfMonth(days string) string {
	return p.format("calendar.of_month", days)
}

// CalendarDayOfMonth says: {day}
func (p *Printer) CalendarDayOfMonth(day string) string {
	return p.format("calendar.day_of_month", day)
}

// CalendarLastOfMonth says: last day
func (p *Printer) CalendarLastOfMonth() string {
	return p.plain("calendar.last_of_month")
}

// CalendarAtTimes says: {days} at {times}
func (p *Printer) CalendarAtTimes(days string, times string) string {
	return p.format("calendar.at_times", days, times)
}
